package hark.app;

import hark.query.QueryKind;
import hark.search.SearchObserver;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The meters of what happens between two requests for metrics: the times of searches and commits.
 * Without a port for metrics there are none, and nothing of their library is loaded. Safe to share
 * between threads.
 */
@Singleton
class Meters implements SearchObserver {

  private static final double NANOS = 1e9;

  /** Upper bounds in seconds, from searches of a small library to the longest that are allowed. */
  private static final double[] SEARCH_SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private static final double[] COMMIT_SECONDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

  /** The meters that exist when metrics are collected. */
  private record Kept(
      PrometheusRegistry registry, Histogram searches, Counter endedEarly, Histogram commits) {

    static Kept create() {
      var registry = new PrometheusRegistry();
      var searches =
          Histogram.builder()
              .name("hark_search_seconds")
              .help("Time of searches in the index, by class of query.")
              .labelNames("class")
              .classicOnly()
              .classicUpperBounds(SEARCH_SECONDS)
              .register(registry);
      Arrays.stream(QueryKind.values()).forEach(kind -> searches.initLabelValues(label(kind)));
      return new Kept(
          registry,
          searches,
          Counter.builder()
              .name("hark_searches_ended_early_total")
              .help("Searches that a limit ended, or whose client had gone.")
              .register(registry),
          Histogram.builder()
              .name("hark_index_commit_seconds")
              .help("Time from the end of a change to its visibility in searches.")
              .classicOnly()
              .classicUpperBounds(COMMIT_SECONDS)
              .register(registry));
    }
  }

  private final Optional<Kept> kept;

  Meters(MetricsConfig config) {
    kept = config.port().isPresent() ? Optional.of(Kept.create()) : Optional.empty();
  }

  /** Returns the registry of the meters; empty if no metrics are collected. */
  Optional<PrometheusRegistry> registry() {
    return kept.map(Kept::registry);
  }

  @Override
  public void searched(QueryKind kind, long nanos, boolean endedEarly) {
    kept.ifPresent(
        meters -> {
          meters.searches().labelValues(label(kind)).observe(nanos / NANOS);
          if (endedEarly) {
            meters.endedEarly().inc();
          }
        });
  }

  /** Takes note of a commit that took so long. */
  void committed(long nanos) {
    kept.ifPresent(meters -> meters.commits().observe(nanos / NANOS));
  }

  private static String label(QueryKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
