package hark.app;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/** Writes into the data folder where this Hark can be spoken to, for the commands. */
@Singleton
final class Doorplate {

  void hang(@ObservesAsync HttpServerStart event, HttpServer server, DataFolder folder) {
    folder.writeAddress(server.getLocalBaseUri());
  }
}
