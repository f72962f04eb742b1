/** Quotes from transcripts, found again after imports and corrections. */
package hark.transcript.quote;
