package hark.ingest.queue;

/** The import queue can be looked at and not changed; the message says why and what to do. */
public final class QueueReadOnlyException extends RuntimeException {

  public QueueReadOnlyException(String reason) {
    super(reason);
  }
}
