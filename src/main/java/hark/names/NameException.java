package hark.names;

import hark.message.Message;
import hark.message.MessageException;

/** The refusal of a name, or of a change of its suggested corrections. */
public final class NameException extends MessageException {

  private final transient NameError error;

  NameException(NameError error, Object... values) {
    super(Message.of(error, values));
    this.error = error;
  }

  /** Returns the refusal of a change of suggestions that are not there any more. */
  public static NameException overtaken() {
    return new NameException(NameError.CHANGED_MEANWHILE);
  }

  public NameError error() {
    return error;
  }
}
