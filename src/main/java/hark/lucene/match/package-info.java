/**
 * Matching of queries in one leaf of the index: matchers, spans of positions, and the expansion of
 * query words.
 */
package hark.lucene.match;
