/** Search page, results, suggestions, help, and the search API. */
package hark.web.search;
