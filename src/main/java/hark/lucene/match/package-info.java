/**
 * Matching of queries in one leaf of the index: matchers, spans of positions, and the words a query
 * word stands for.
 */
package hark.lucene.match;
