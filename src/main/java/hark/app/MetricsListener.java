package hark.app;

import hark.web.shell.OriginPolicy;
import hark.web.shell.WebSettings;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * A listener of its own for Prometheus, so that metrics are not reached by readers, nor delayed by
 * their requests. It exists only if a port is set. It answers {@code GET /metrics} in the text
 * format of Prometheus, and anything else with 404; under host names that are not allowed, with
 * 421.
 */
@Singleton
class MetricsListener {

  private static final Logger LOG = Logger.getLogger(MetricsListener.class);
  private static final String PATH = "/metrics";
  private static final int SILENT_SECONDS = 30;

  private final MetricsConfig config;
  private final Meters meters;
  private final Instance<Gauges> gauges;
  private final Vertx vertx;
  private final OriginPolicy origins;
  private HttpServer server;

  MetricsListener(
      MetricsConfig config,
      Meters meters,
      Instance<Gauges> gauges,
      Vertx vertx,
      WebSettings settings) {
    this.origins = new OriginPolicy(settings.allowedHosts());
    this.config = config;
    this.meters = meters;
    this.gauges = gauges;
    this.vertx = vertx;
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalStateException if the address is in use or not one of this machine
   */
  void start(@Observes StartupEvent event) {
    meters.registry().ifPresent(this::listen);
  }

  private void listen(PrometheusRegistry registry) {
    gauges.get().register(registry);
    var options =
        new HttpServerOptions()
            .setHost(config.host())
            .setPort(config.port().orElseThrow())
            .setIdleTimeout(SILENT_SECONDS);
    server = vertx.createHttpServer(options).requestHandler(request -> handle(request, registry));
    try {
      server.listen().toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "hark.metrics.port: %s:%d cannot be listened on: %s"
              .formatted(config.host(), options.getPort(), e.getCause().getMessage()),
          e);
    }
    LOG.infof("Metrics: http://%s:%d%s", config.host(), server.actualPort(), PATH);
  }

  /** Returns the port; only after the start, and if there is one. */
  int port() {
    return server.actualPort();
  }

  private void handle(HttpServerRequest request, PrometheusRegistry registry) {
    if (!isHostAllowed(request)) {
      request.response().setStatusCode(421).end();
      return;
    }
    if (!PATH.equals(request.path()) || request.method() != HttpMethod.GET) {
      request.response().setStatusCode(404).end();
      return;
    }
    vertx
        .executeBlocking(() -> write(registry))
        .onSuccess(
            text ->
                request
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, PrometheusTextFormatWriter.CONTENT_TYPE)
                    .end(text))
        .onFailure(
            problem -> {
              LOG.errorf(problem, "Metrics cannot be read");
              request.response().setStatusCode(500).end();
            });
  }

  /**
   * Returns whether a request names a host that is meant: an address, or one of the allowed names.
   * Other names are those of pages that make a browser ask for them (DNS rebinding).
   */
  private boolean isHostAllowed(HttpServerRequest request) {
    var authority = request.authority();
    return authority != null
        && (authority.host().equalsIgnoreCase(config.host())
            || isAddress(authority.host())
            || origins.isHostAllowed(authority.host()));
  }

  private static boolean isAddress(String host) {
    try {
      InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Buffer write(PrometheusRegistry registry) throws IOException {
    var text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    return Buffer.buffer(text.toByteArray());
  }

  @PreDestroy
  void stop() {
    if (server != null) {
      server.close();
    }
  }
}
