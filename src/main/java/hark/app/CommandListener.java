package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.cli.HarkAccess;
import hark.web.access.LocalCommands;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A listener of its own for the commands of this machine, so that they work with every address,
 * host name and certificate that the pages are served under. It listens on the loopback address at
 * a port that the system chooses, without TLS, and takes only requests with a secret; both are in
 * the data folder, in a file that only the owner may read.
 */
@Singleton
final class CommandListener implements LocalCommands {

  private static final Logger LOG = Logger.getLogger(CommandListener.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final int SECRET_BYTES = 32;

  private final Vertx vertx;
  private final DataFolder folder;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CompletableFuture<HarkAccess> access = new CompletableFuture<>();
  private final String secret = newSecret();
  private volatile HttpServer server;

  CommandListener(Vertx vertx, DataFolder folder) {
    this.vertx = vertx;
    this.folder = folder;
  }

  private static String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  void start(@ObservesAsync HttpServerStart event) {
    start(event.options());
  }

  void start(@ObservesAsync HttpsServerStart event) {
    start(event.options());
  }

  /** Starts once, with the limits of the listener that the pages are served by. */
  private void start(HttpServerOptions pages) {
    if (!started.compareAndSet(false, true)) {
      return;
    }
    var options =
        new HttpServerOptions(pages)
            .setHost(LOOPBACK)
            .setPort(0)
            .setReusePort(false)
            .setSsl(false)
            .setUseAlpn(false)
            .setClientAuth(ClientAuth.NONE)
            .setUseProxyProtocol(false);
    server = vertx.createHttpServer(options).requestHandler(this::handle);
    server
        .listen()
        .onSuccess(listening -> vertx.executeBlocking(() -> publish(listening.actualPort())))
        .onFailure(this::fail);
  }

  private void handle(HttpServerRequest request) {
    if (areSenders(request.getHeader(HarkAccess.HEADER))) {
      VertxHttpRecorder.getRootHandler().handle(request);
    } else {
      request.response().setStatusCode(403).end();
    }
  }

  @Override
  public boolean areSenders(String sent) {
    return sent != null && MessageDigest.isEqual(sent.getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  @Override
  public String header() {
    return HarkAccess.HEADER;
  }

  private HarkAccess publish(int port) {
    var here = new HarkAccess(URI.create("http://" + LOOPBACK + ":" + port + "/"), secret);
    try {
      folder.writeAccess(here);
    } catch (UncheckedIOException e) {
      LOG.warnf("%s; commands cannot connect to this Hark while it runs", e.getMessage());
    }
    access.complete(here);
    return here;
  }

  private void fail(Throwable cause) {
    LOG.warnf("Commands cannot connect to this Hark while it runs: %s", cause.getMessage());
    access.completeExceptionally(cause);
  }

  /**
   * Waits until commands are answered, however long the start takes.
   *
   * @throws IllegalStateException if they cannot be, or the thread is interrupted
   */
  HarkAccess access() {
    try {
      return access.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Hark was starting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Hark does not respond to commands", e);
    }
  }

  @PreDestroy
  void stop() {
    if (server != null) {
      server.close();
    }
  }
}
