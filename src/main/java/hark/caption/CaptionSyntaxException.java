package hark.caption;

/**
 * A file is no caption file that can be read. The message says why, for the person who brought it.
 */
public final class CaptionSyntaxException extends RuntimeException {

  public CaptionSyntaxException(String message) {
    super(message);
  }

  public CaptionSyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
