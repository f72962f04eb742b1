/**
 * The words of the domain: videos, their transcripts, the segments of a transcript, the words in a
 * segment and the times that lead back to the recording. Plain values, safe to share between
 * threads; no framework, no index.
 */
package hark.transcript;
