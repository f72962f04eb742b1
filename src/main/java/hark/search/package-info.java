/**
 * Question and answer: what can be asked of a library of transcripts, what comes back, and the port
 * that an index implements. No markup and no engine.
 */
package hark.search;
