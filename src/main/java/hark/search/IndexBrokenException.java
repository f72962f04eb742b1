package hark.search;

/** The index cannot be used any more and was made anew, empty; put everything in again. */
public final class IndexBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
