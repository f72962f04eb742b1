/** What a search asks for: the text, which matches count, filters, order and page. */
package hark.search.request;
