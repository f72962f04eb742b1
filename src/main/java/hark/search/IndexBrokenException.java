package hark.search;

/**
 * The failure of a read or write that made the index reopen, as it last was on disk or, if that is
 * damaged, empty. Missing transcripts must be indexed again.
 */
public final class IndexBrokenException extends RuntimeException {

  public IndexBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
