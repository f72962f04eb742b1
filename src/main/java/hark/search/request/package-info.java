/** The request of a search: its text, the matches that count, filters, order and page. */
package hark.search.request;
