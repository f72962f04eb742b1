/** Cleaning of cues: order, reversed times, rolling captions, word times. */
package hark.ingest.clean;
