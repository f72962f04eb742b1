package hark.app;

import hark.standin.StandIn;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a stand-in play memories.ai in development and tests where no key is set, so that a fresh
 * clone has something to import. The packaged application has neither this bean nor the stand-in.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
final class StandInWiring {

  /** Short, as there is no service to spare, yet long enough for progress to be seen. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration LATE = Duration.ofSeconds(30);

  private Optional<StandIn> standIn = Optional.empty();

  @Produces
  @Singleton
  MemoriesEndpoint endpoint(MemoriesConfig config) {
    var configured = MemoriesEndpoint.configured(config);
    if (configured.key().isPresent()) {
      return configured;
    }
    var started = new StandIn(Duration.ZERO, LATE, System::nanoTime);
    standIn = Optional.of(started);
    return new MemoriesEndpoint(started.baseUrl(), Optional.of(StandIn.KEY), PAUSE, true);
  }

  @PreDestroy
  void stop() {
    standIn.ifPresent(StandIn::close);
  }
}
