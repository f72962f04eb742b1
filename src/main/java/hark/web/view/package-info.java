/**
 * What the pages and the JSON API show, as plain records: numbers, names and kinds that messages
 * put into words, times already written, links already made. No framework, no markup and no texts;
 * templates, messages and Jackson read them.
 */
package hark.web.view;
