/** Uploaded files: unpacked, parsed, kept for review and imported. */
package hark.ingest.upload;
