/** The schema of the index: what is written for a transcript and how it is read back. */
package hark.lucene.schema;
