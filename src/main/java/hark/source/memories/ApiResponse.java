package hark.source.memories;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An HTTP response.
 *
 * @param body complete, or empty if it is larger than {@value #MAX_BYTES} bytes
 */
record ApiResponse(int status, Optional<String> retryAfter, Optional<byte[]> body) {

  /** The largest body read: 32 MiB, about a hundred times the largest known transcript. */
  static final int MAX_BYTES = 32 << 20;

  /** Reads a response to its end or the largest size, and closes it. */
  static ApiResponse read(RestResponse<InputStream> response) throws IOException {
    try (var stream = response.getEntity()) {
      var body = stream == null ? new byte[0] : stream.readNBytes(MAX_BYTES + 1);
      return new ApiResponse(
          response.getStatus(),
          Optional.ofNullable(response.getHeaderString("Retry-After")),
          body.length > MAX_BYTES ? Optional.empty() : Optional.of(body));
    } finally {
      response.close();
    }
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
