package hark.app;

import hark.source.MemoriesSettings;
import hark.source.MemoriesSource;
import hark.source.MemoriesStatus;
import hark.source.SampleSource;
import hark.source.Waiting;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Builds the sources of transcripts. */
@Singleton
final class SourceWiring {

  /** The service itself, unless a stand-in steps in. */
  @Produces
  @Singleton
  @DefaultBean
  MemoriesEndpoint endpoint(MemoriesConfig config) {
    return MemoriesEndpoint.configured(config);
  }

  @Produces
  @Singleton
  MemoriesSource memories(MemoriesConfig config, MemoriesEndpoint endpoint) {
    var pace =
        new MemoriesSettings.Pace(
            endpoint.pause(),
            config.connectTimeout(),
            config.readTimeout(),
            config.retries(),
            config.retryWait());
    var settings =
        new MemoriesSettings(endpoint.baseUrl(), endpoint.key(), config.uniqueId(), pace);
    return new MemoriesSource(
        settings, Waiting.real(), Clock.systemUTC(), RandomGenerator.getDefault());
  }

  void close(@Disposes MemoriesSource source) {
    source.close();
  }

  @Produces
  @Singleton
  SampleSource samples() {
    return new SampleSource();
  }

  @Produces
  @Singleton
  MemoriesStatus status(MemoriesEndpoint endpoint) {
    return new MemoriesStatus(
        endpoint.key().isPresent() && !endpoint.standIn(), endpoint.standIn());
  }
}
