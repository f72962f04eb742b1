package hark.web;

/** What was asked for is not there; the message is for the one who asked. */
final class NotHere extends RuntimeException {

  NotHere(String message) {
    super(message);
  }
}
