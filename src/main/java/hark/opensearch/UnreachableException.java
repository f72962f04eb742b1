package hark.opensearch;

import java.io.IOException;

/** The signal that no node of a cluster answered. */
final class UnreachableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreachableException(Throwable cause) {
    super("No node of the cluster answered: " + cause, cause);
  }
}
