package hark.web.transport;

/** The end of work for a request because its client has closed the connection. */
public final class ClientGoneException extends RuntimeException {

  ClientGoneException() {
    super("The client has closed the connection", null, false, false);
  }
}
