package hark.web.shell;

/** The failure to show a video that is in the archive, but not or not yet in the index. */
public final class NotIndexedException extends RuntimeException {

  public NotIndexedException(String message) {
    super(message);
  }
}
