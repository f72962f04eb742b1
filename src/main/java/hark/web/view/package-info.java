/**
 * The contents of the pages and the JSON API, as plain records: numbers, names and kinds that
 * messages put into words, times already formatted, links already built. No framework, no markup
 * and no texts; templates, messages and Jackson read them.
 */
package hark.web.view;
