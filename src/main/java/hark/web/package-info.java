/**
 * Pages and the JSON API. Parameters arrive as typed and are checked here; view records leave, and
 * only templates turn them into markup. An invalid request gets a page or a problem (RFC 9457) that
 * names the error.
 */
package hark.web;
