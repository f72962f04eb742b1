/**
 * Pages and the JSON API. Parameters arrive as typed and are checked here; view records leave, and
 * only templates turn them into markup. An invalid request gets a page or a problem (RFC 9457) that
 * names the error.
 *
 * <p>The classes here are above the page groups in the packages inside: the guard that every
 * request passes, the mapping of exceptions to responses, the frame around pages. What page groups
 * share is below them, in {@code web.shell}.
 */
package hark.web;
