package hark.standin;

import hark.app.MemoriesConfig;
import hark.app.MemoriesEndpoint;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * The beans of a stand-in for memories.ai in development and tests without a key, so that a fresh
 * clone has something to import. They replace the endpoint that the application itself produces.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
final class StandInWiring {

  /**
   * The pause between calls: short, since no real service is called, yet long enough to show
   * progress.
   */
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
