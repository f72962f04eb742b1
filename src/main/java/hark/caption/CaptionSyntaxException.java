package hark.caption;

/**
 * An error for a file that cannot be read as a caption file. The message gives the reason, for the
 * person who brought it.
 */
public final class CaptionSyntaxException extends RuntimeException {

  public CaptionSyntaxException(String message) {
    super(message);
  }

  public CaptionSyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
