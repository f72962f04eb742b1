/**
 * What people do with their collection: look at it, open a transcript, say where its recording is.
 */
package hark.library;
