package hark.search;

import hark.message.Message;
import hark.message.MessageException;

/** The failure of a change because the index refuses this transcript, and would again. */
public final class TranscriptRefusedException extends MessageException {

  public TranscriptRefusedException(Message reason) {
    super(reason);
  }
}
