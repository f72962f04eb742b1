package hark.app;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Writes into the data folder where this Hark can be spoken to, for the commands. */
@Singleton
final class Doorplate {

  private static final int TRIES = 300;
  private static final Duration PAUSE = Duration.ofMillis(100);

  void hang(@ObservesAsync HttpServerStart event, HttpServer server, DataFolder folder) {
    folder.writeAddress(address(server));
  }

  /** Asked for again, as the start may be told of a moment before the address is known. */
  private static URI address(HttpServer server) {
    for (int tries = 1; ; tries++) {
      try {
        return server.getLocalBaseUri();
      } catch (RuntimeException e) {
        if (tries == TRIES) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
