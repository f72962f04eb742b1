package hark.library;

import hark.message.MessageException;

/** The refusal of a file that is not an export of a library. */
public final class NotALibraryException extends MessageException {

  NotALibraryException(MessageException cause) {
    super(cause.reason(), cause);
  }
}
