package hark.ingest.queue;

/** The refusal to change a read-only queue; the message gives the reason and a remedy. */
public final class QueueReadOnlyException extends RuntimeException {

  public QueueReadOnlyException(String reason) {
    super(reason);
  }
}
