package hark.access;

import hark.message.Message;
import hark.message.MessageException;

/** The refusal of a change of accounts or tokens. */
public final class AccessException extends MessageException {

  private final transient AccessError error;

  public AccessException(AccessError error, Object... values) {
    super(Message.of(error, values));
    this.error = error;
  }

  public AccessError error() {
    return error;
  }
}
