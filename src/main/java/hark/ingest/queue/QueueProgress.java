package hark.ingest.queue;

/**
 * The numbers of kept jobs by kind of state.
 *
 * @param notReady are retried later
 * @param done imported, or unchanged
 * @param failed ended without a transcript
 */
public record QueueProgress(
    int waiting, int importing, int notReady, int done, int failed, int cancelled) {

  /** Returns the number of unfinished jobs. */
  public int open() {
    return waiting + importing + notReady;
  }

  public int all() {
    return open() + done + failed + cancelled;
  }
}
