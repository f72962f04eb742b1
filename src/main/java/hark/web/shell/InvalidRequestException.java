package hark.web.shell;

/** The refusal of an invalid request; the message is for its sender. */
public final class InvalidRequestException extends RuntimeException {

  public InvalidRequestException(String message) {
    super(message);
  }
}
