package hark.web;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends exchanges in the middle. */
final class Connections {

  private Connections() {}

  /** Ends this exchange: its stream over HTTP/2, else its connection. */
  static void cut(RoutingContext context) {
    if (context.request().version() == HttpVersion.HTTP_2) {
      context.response().reset();
    } else {
      // Not by Vert.x, which would first wait for the client to take what is under way.
      ((ConnectionBase) context.request().connection()).channel().close();
    }
  }
}
