package hark.app;

import hark.library.Library;
import hark.search.IndexCondition;
import hark.search.IndexUnreachableException;
import hark.search.Search;
import hark.search.TranscriptIndex;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The readiness check: ready as long as the index responds and is not being filled from empty, and
 * where it is on a cluster, that has all parts of it, if not all copies. It reports the size of the
 * index, whether it is being rebuilt, and how many archived transcripts cannot be indexed. The
 * index is queried on a thread of its own and the answer given on an event loop, so that load does
 * not delay it: while the index is slow, the last answer is given, and after a while the answer is
 * that it does not respond.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements AsyncHealthCheck {

  private static final Duration FRESH = Duration.ofMillis(500);
  private static final Duration STALE = Duration.ofSeconds(30);

  /** An answer of the index, and its time. */
  private record CachedResponse(HealthCheckResponse response, long nanos) {
    boolean isOlderThan(Duration age) {
      return System.nanoTime() - nanos > age.toNanos();
    }
  }

  private final Library library;
  private final Search search;
  private final TranscriptIndex index;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("health").factory());
  private final AtomicReference<Uni<HealthCheckResponse>> asking = new AtomicReference<>();
  private volatile CachedResponse known =
      new CachedResponse(down("The index has not responded yet."), 0);
  private final String version;

  IndexHealth(
      Library library,
      Search search,
      TranscriptIndex index,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.library = library;
    this.search = search;
    this.index = index;
    this.version = version;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return ask().ifNoItem().after(FRESH).recoverWithItem(this::lastKnown);
  }

  /** Queries the index, once at a time for all callers. */
  private Uni<HealthCheckResponse> ask() {
    var mine =
        Uni.createFrom()
            .item(this::look)
            .runSubscriptionOn(thread)
            .onTermination()
            .invoke(() -> asking.set(null))
            .memoize()
            .indefinitely();
    var others = asking.compareAndExchange(null, mine);
    return others == null ? mine : others;
  }

  private HealthCheckResponse look() {
    var response = indexAnswers();
    known = new CachedResponse(response, System.nanoTime());
    return response;
  }

  private HealthCheckResponse lastKnown() {
    var last = known;
    return last.isOlderThan(STALE) ? down("The index does not respond.") : last.response();
  }

  private HealthCheckResponse indexAnswers() {
    var condition = index.condition();
    try {
      var coverage = search.coverage();
      var response =
          HealthCheckResponse.named("index")
              .withData("version", version)
              .status(!coverage.filling() && condition.map(IndexCondition::isServing).orElse(true))
              .withData("transcripts", library.totals().videos())
              .withData("rebuilding", library.state().rebuilding())
              .withData("missing", coverage.missing());
      condition.ifPresent(cluster -> tell(cluster, response));
      return response.build();
    } catch (IndexUnreachableException e) {
      var response = HealthCheckResponse.named("index").down().withData("reason", e.getMessage());
      condition.ifPresent(cluster -> tell(cluster, response));
      return response.build();
    } catch (UncheckedIOException | IllegalStateException e) {
      return down("The index cannot be read.");
    }
  }

  private static void tell(IndexCondition cluster, HealthCheckResponseBuilder response) {
    response
        .withData("cluster", cluster.level().name().toLowerCase(Locale.ROOT))
        .withData("nodes", cluster.nodes());
  }

  private static HealthCheckResponse down(String reason) {
    return HealthCheckResponse.named("index").down().withData("reason", reason).build();
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
