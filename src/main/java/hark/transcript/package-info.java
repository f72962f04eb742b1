/**
 * The domain: videos, their transcripts, the segments of a transcript, and the times of words.
 * Immutable values, safe to share between threads; independent of framework and index.
 */
package hark.transcript;
