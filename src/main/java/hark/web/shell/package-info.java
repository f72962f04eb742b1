/**
 * The common base of all page groups: parameters of requests and their checks, settings, refusals
 * and the error page, the path behind a proxy. It depends on no page.
 */
package hark.web.shell;
