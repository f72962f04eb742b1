package hark.app;

import hark.library.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as the index answers; tells how much it holds, and whether it is being made again.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

  private final Library library;
  private final String version;

  IndexHealth(
      Library library, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.library = library;
    this.version = version;
  }

  @Override
  public HealthCheckResponse call() {
    var health = HealthCheckResponse.named("index").withData("version", version);
    try {
      return health
          .up()
          .withData("transcripts", library.totals().videos())
          .withData("rebuilding", library.state().rebuilding())
          .build();
    } catch (UncheckedIOException | IllegalStateException e) {
      return health.down().withData("reason", "The index cannot be read.").build();
    }
  }
}
