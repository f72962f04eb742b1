/**
 * Bodies of requests and responses that are too large to hold in memory, and bounds on what
 * requests use at once.
 */
package hark.web.transport;
