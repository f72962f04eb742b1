package hark.web;

/** Too much of one kind is being done already; the request may be sent again a little later. */
final class Busy extends RuntimeException {

  /** Seconds after which another try is reasonable; for the header {@code Retry-After}. */
  static final int RETRY_AFTER_SECONDS = 3;

  Busy() {
    super("Too many requests of this kind", null, false, false);
  }
}
