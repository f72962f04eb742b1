package hark.web.shell;

/** The failure of a request for something that does not exist; the message is for its sender. */
public final class ResourceNotFoundException extends RuntimeException {

  public ResourceNotFoundException(String message) {
    super(message);
  }
}
