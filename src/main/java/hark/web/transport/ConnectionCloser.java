package hark.web.transport;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The abrupt end of exchanges. */
public final class ConnectionCloser {

  private ConnectionCloser() {}

  /** Closes the connection of this exchange; data being sent is lost. */
  public static void cut(RoutingContext context) {
    // Not through Vert.x, which would first wait for the client to read pending data.
    ((ConnectionBase) context.request().connection()).channel().close();
  }
}
