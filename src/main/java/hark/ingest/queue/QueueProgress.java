package hark.ingest.queue;

/**
 * How many of the jobs that are kept are in each kind of state.
 *
 * @param notReady are asked for again later
 * @param done imported, or found unchanged
 * @param failed ended without a transcript
 */
public record QueueProgress(
    int waiting, int importing, int notReady, int done, int failed, int cancelled) {

  /** Not yet ended. */
  public int open() {
    return waiting + importing + notReady;
  }

  public int all() {
    return open() + done + failed + cancelled;
  }
}
