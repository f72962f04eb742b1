/**
 * Bringing transcripts in: source, caption, archive, index; with a queue that survives and a
 * receipt for each.
 */
package hark.ingest;
