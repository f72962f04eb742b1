package hark.web.shell;

/** A file that was sent cannot be imported; the message says why, for the person who sent it. */
public final class RefusedUploadException extends RuntimeException {

  public RefusedUploadException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
