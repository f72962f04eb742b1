package hark.web.transport;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The largest body of a request, as configured in Quarkus. */
@Singleton
public class BodyLimit {

  private final long bytes;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    bytes = largest.asLongValue();
  }

  public long bytes() {
    return bytes;
  }
}
