/**
 * The embedded index: transcripts as blocks of Lucene documents, queries as matchers over word
 * positions. Lucene's types appear in this package only. Lucene's own "segments" are called leaves
 * here.
 */
package hark.lucene;
