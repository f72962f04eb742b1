package hark.ingest.queue;

import java.util.List;

/**
 * The jobs that answer a request.
 *
 * @param jobs one for each video, new ones and those already in the queue
 * @param fresh the number of new ones
 */
public record AcceptedJobs(List<ImportJob> jobs, int fresh) {}
