package hark.web.shell;

/** What was asked for is in the archive, but not or not yet in the index. */
public final class NotIndexedException extends RuntimeException {

  public NotIndexedException(String message) {
    super(message);
  }
}
