package hark.web.shell;

/**
 * The refusal of a change that would overwrite or interrupt something; the message describes it.
 */
public final class ConflictException extends RuntimeException {

  public ConflictException(String reason) {
    super(reason);
  }
}
