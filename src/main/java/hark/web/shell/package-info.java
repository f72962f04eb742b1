/**
 * The frame of all pages: guard, errors, settings, parameters of requests, the path behind a proxy.
 * Knows no page.
 */
package hark.web.shell;
