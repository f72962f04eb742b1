package hark.app;

import hark.source.Sleeper;
import hark.source.fetch.PublicWebClient;
import hark.source.memories.MemoriesSettings;
import hark.source.memories.MemoriesSource;
import hark.source.memories.MemoriesStatus;
import hark.source.podcast.PodcastSource;
import hark.source.sample.SampleSource;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The beans of the sources of transcripts. */
@Singleton
final class SourceWiring {

  /** The time limit for a feed or transcript; longer than a healthy host needs. */
  private static final Duration FETCH_DEADLINE = Duration.ofSeconds(60);

  /** Produces the service itself, unless a stand-in replaces it. */
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
        settings, Sleeper.real(), Clock.systemUTC(), RandomGenerator.getDefault());
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

  @Produces
  @Singleton
  PublicWebClient web(Vertx vertx, FeedConfig config) {
    var hosts =
        config.allowedHosts().orElse(Set.of()).stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new PublicWebClient(vertx, hosts, FETCH_DEADLINE);
  }

  void close(@Disposes PublicWebClient web) {
    web.close();
  }

  @Produces
  @Singleton
  PodcastSource podcasts(PublicWebClient web) {
    return new PodcastSource(web);
  }
}
