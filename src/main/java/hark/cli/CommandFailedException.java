package hark.cli;

/** The failure of a command; the message gives the person at the terminal the reason. */
final class CommandFailedException extends RuntimeException {

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
