package hark.ingest.queue;

import hark.message.Message;
import hark.message.MessageException;

/** The refusal to change a read-only queue, with the reason and a remedy. */
public final class QueueReadOnlyException extends MessageException {

  public QueueReadOnlyException(Message reason) {
    super(reason);
  }
}
