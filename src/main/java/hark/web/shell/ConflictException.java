package hark.web.shell;

import hark.message.Message;
import hark.message.MessageException;

/** The refusal of a change that would overwrite or interrupt something. */
public final class ConflictException extends MessageException {

  public ConflictException(Message reason) {
    super(reason);
  }
}
