package hark.opensearch;

import java.io.IOException;

/** The signal that a cluster refused a request, or answered only in part. */
final class ClusterException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  /**
   * @param status of the response
   * @param type of the error, as the cluster names it; may be empty
   * @param reason as the cluster gave it
   */
  ClusterException(int status, String type, String reason) {
    super("The cluster answered with %d %s: %s".formatted(status, type, reason));
    this.status = status;
    this.type = type;
  }

  int status() {
    return status;
  }

  /** Returns the type of the error, as the cluster names it; may be empty. */
  String type() {
    return type;
  }
}
