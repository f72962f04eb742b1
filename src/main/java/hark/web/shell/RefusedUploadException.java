package hark.web.shell;

import hark.message.Message;
import hark.message.MessageException;

/** The refusal of a file that cannot be imported, with the reason. */
public final class RefusedUploadException extends MessageException {

  public RefusedUploadException(Message reason, Throwable cause) {
    super(reason, cause);
  }
}
