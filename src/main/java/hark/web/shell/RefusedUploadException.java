package hark.web.shell;

/** The refusal of a file that cannot be imported; the message gives its sender the reason. */
public final class RefusedUploadException extends RuntimeException {

  public RefusedUploadException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
