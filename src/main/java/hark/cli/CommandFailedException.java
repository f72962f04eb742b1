package hark.cli;

/** A command cannot be done; the message says why, for the person at the terminal. */
final class CommandFailedException extends RuntimeException {

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
