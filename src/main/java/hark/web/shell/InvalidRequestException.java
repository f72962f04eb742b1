package hark.web.shell;

/** Something was asked in a way that cannot be meant; the message is for the one who asked. */
public final class InvalidRequestException extends RuntimeException {

  public InvalidRequestException(String message) {
    super(message);
  }
}
