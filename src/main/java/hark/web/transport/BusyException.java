package hark.web.transport;

/**
 * The refusal of a request because too many of its kind are in progress; it may be repeated a
 * little later.
 */
public final class BusyException extends RuntimeException {

  /** The value of the header {@code Retry-After}, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 3;

  BusyException() {
    super("Too many requests of this kind", null, false, false);
  }
}
