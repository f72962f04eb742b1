/**
 * Matching of queries in one leaf of the index: the translation of a query to matchers, the
 * matchers, and the spans of positions that they find.
 */
package hark.lucene.match;
