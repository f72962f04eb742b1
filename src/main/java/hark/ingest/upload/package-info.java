/** Files that people send: unpacked, parsed, kept for review and imported. */
package hark.ingest.upload;
