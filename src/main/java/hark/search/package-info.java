/**
 * Search: the interface that an index implements, its results, and what Hark offers where little is
 * found. Independent of markup and of the search engine.
 */
package hark.search;
