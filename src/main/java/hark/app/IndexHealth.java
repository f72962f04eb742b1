package hark.app;

import hark.library.Library;
import hark.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as the index answers and is not being filled from nothing; tells how much it holds,
 * whether it is being made again, and how many transcripts of the archive cannot be indexed.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

  private final Library library;
  private final Search search;

  IndexHealth(Library library, Search search) {
    this.library = library;
    this.search = search;
  }

  @Override
  public HealthCheckResponse call() {
    var health = HealthCheckResponse.named("index");
    try {
      var coverage = search.coverage();
      return health
          .status(!coverage.filling())
          .withData("transcripts", library.totals().videos())
          .withData("rebuilding", library.state().rebuilding())
          .withData("missing", coverage.missing())
          .build();
    } catch (UncheckedIOException | IllegalStateException e) {
      return health.down().withData("reason", "The index cannot be read.").build();
    }
  }
}
