/**
 * The import of transcripts: from a source through the parser to the archive and the index, with a
 * receipt for each.
 */
package hark.ingest;
