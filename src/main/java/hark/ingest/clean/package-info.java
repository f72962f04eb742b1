/** Cleaning of cues: order, reversed times, captions that roll, times of words. */
package hark.ingest.clean;
