package hark.ingest;

import hark.transcript.VideoId;
import java.util.List;
import java.util.Optional;

/**
 * Imports that were asked for, and what became of them. A request is on disk before {@link #submit}
 * returns, and every accepted job is brought to a final state, over any number of restarts. Safe to
 * share between threads.
 */
public final class ImportQueue implements AutoCloseable {

  /** How many jobs are in each kind of state. */
  public record Progress(int waiting, int importing, int done, int failed) {}

  /**
   * Accepts one job for each ID, in this order; an ID that is already waiting for the same source
   * is not added again.
   */
  public List<ImportJob> submit(String source, List<VideoId> videos) {
    throw new UnsupportedOperationException();
  }

  public Optional<ImportJob> job(long number) {
    throw new UnsupportedOperationException();
  }

  /**
   * Jobs, the newest first.
   *
   * @param skip how many of the newest to leave out
   * @param limit how many at the most
   */
  public List<ImportJob> newest(int skip, int limit) {
    throw new UnsupportedOperationException();
  }

  public Progress progress() {
    throw new UnsupportedOperationException();
  }

  /** Grows by one or more with every change of any job, for pages that wait for one. */
  public long revision() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
