package hark.search;

/**
 * The index could not be read or written and was opened again, as it last was on disk or, where
 * that is broken, empty. What is missing in it must be put in again.
 */
public final class IndexBrokenException extends RuntimeException {

  public IndexBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
