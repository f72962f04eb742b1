/**
 * The frame of all pages: guard, errors, settings, parameters of requests, the path behind a proxy.
 * It depends on no page.
 */
package hark.web.shell;
