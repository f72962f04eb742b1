/**
 * Pages and API of imports: the form, the queue, uploads, feeds, lists of videos at a service, and
 * libraries to be imported.
 */
package hark.web.imports;
