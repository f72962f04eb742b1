package hark.ingest.queue;

/** A request was refused as a whole, because the import queue holds as much as it can. */
public final class QueueFullException extends RuntimeException {

  /** What there is too much of. */
  public enum Bound {
    /** Unfinished imports. */
    IMPORTS,
    /** What one request tells of the videos that it names. */
    REQUEST,
    /** Feeds that are followed. */
    FEEDS,
    /** Uploads that nobody has decided on. */
    UPLOADS
  }

  private final Bound bound;
  private final long most;

  public QueueFullException(Bound bound, long most) {
    super("Too much at once or at all: %s, at most %d".formatted(bound, most));
    this.bound = bound;
    this.most = most;
  }

  public Bound bound() {
    return bound;
  }

  /** The most that there can be: a number of things or, for a request, of characters. */
  public long most() {
    return most;
  }
}
