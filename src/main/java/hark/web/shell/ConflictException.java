package hark.web.shell;

/** A change would overwrite or interrupt something; nothing was changed. The message says what. */
public final class ConflictException extends RuntimeException {

  public ConflictException(String reason) {
    super(reason);
  }
}
