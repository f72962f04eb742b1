package hark.caption;

import hark.message.Message;
import hark.message.MessageException;

/** An error for a file that cannot be read as a caption file. */
public final class CaptionSyntaxException extends MessageException {

  public CaptionSyntaxException(CaptionError error, Object... values) {
    this(Message.of(error, values));
  }

  public CaptionSyntaxException(Message reason) {
    super(reason);
  }

  public CaptionSyntaxException(Message reason, Throwable cause) {
    super(reason, cause);
  }
}
