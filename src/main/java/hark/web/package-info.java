/**
 * Pages and the JSON API. Parameters come in as typed and are checked here; view records go out,
 * and only templates make markup of them. What was asked wrongly gets a page or a problem (RFC
 * 9457) that says so.
 */
package hark.web;
