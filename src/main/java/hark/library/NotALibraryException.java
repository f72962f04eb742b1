package hark.library;

/**
 * The refusal of a file that is not an export of a library; the message is for the person who sent
 * it.
 */
public final class NotALibraryException extends RuntimeException {

  NotALibraryException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
