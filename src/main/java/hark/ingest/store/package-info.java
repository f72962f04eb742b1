/**
 * Small files with checksums for the queue, feeds and uploads, and the handling of damaged ones.
 */
package hark.ingest.store;
