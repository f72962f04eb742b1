package hark.ingest.queue;

import java.util.List;

/**
 * What became of a request.
 *
 * @param jobs one for each video, new ones and those that were unfinished before
 * @param fresh how many of them are new
 */
public record AcceptedJobs(List<ImportJob> jobs, int fresh) {}
