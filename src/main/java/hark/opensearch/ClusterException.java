package hark.opensearch;

import java.io.IOException;

/** The signal that a cluster refused a request, or answered only in part. */
final class ClusterException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of the response
   * @param reason as the cluster gave it
   */
  ClusterException(int status, String reason) {
    super("The cluster answered with " + status + ": " + reason);
    this.status = status;
  }

  int status() {
    return status;
  }
}
