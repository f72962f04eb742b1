package hark.library;

/** A file that is no export of a library; the message is for whoever brought it. */
public final class NotALibraryException extends RuntimeException {

  NotALibraryException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
