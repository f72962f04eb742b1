package hark.web.shell;

/** What was asked for is not there; the message is for the one who asked. */
public final class ResourceNotFoundException extends RuntimeException {

  public ResourceNotFoundException(String message) {
    super(message);
  }
}
