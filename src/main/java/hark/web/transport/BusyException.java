package hark.web.transport;

/** Too much of one kind is being done already; the request may be sent again a little later. */
public final class BusyException extends RuntimeException {

  /** Seconds after which another try is reasonable; for the header {@code Retry-After}. */
  public static final int RETRY_AFTER_SECONDS = 3;

  BusyException() {
    super("Too many requests of this kind", null, false, false);
  }
}
