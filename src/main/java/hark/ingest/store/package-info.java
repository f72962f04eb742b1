/**
 * Small files with checksums that the queue, feeds and uploads keep, and what is done with damaged
 * ones.
 */
package hark.ingest.store;
