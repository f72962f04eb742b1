/**
 * Search requests and results, and the interface that an index implements. Independent of markup
 * and of the search engine.
 */
package hark.search;
