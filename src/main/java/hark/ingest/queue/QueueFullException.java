package hark.ingest.queue;

/** The refusal of a whole request because a limit would be exceeded. */
public final class QueueFullException extends RuntimeException {

  /** The limit that would be exceeded. */
  public enum Bound {
    /** Unfinished imports. */
    IMPORTS,
    /** The texts of one request. */
    REQUEST,
    /** Feed subscriptions. */
    FEEDS,
    /** Uploads that wait for review. */
    UPLOADS
  }

  private final Bound bound;
  private final long most;

  public QueueFullException(Bound bound, long most) {
    super("Limit exceeded: %s, at most %d".formatted(bound, most));
    this.bound = bound;
    this.most = most;
  }

  public Bound bound() {
    return bound;
  }

  /** Returns the limit: a number of items or, for a request, of UTF-16 code units. */
  public long most() {
    return most;
  }
}
