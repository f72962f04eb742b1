/** The import queue: accepted jobs, their journal on disk, and one worker for each source. */
package hark.ingest.queue;
