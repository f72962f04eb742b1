package hark.web;

/** Something was asked in a way that cannot be meant; the message is for the one who asked. */
final class WrongRequest extends RuntimeException {

  WrongRequest(String message) {
    super(message);
  }
}
