package hark.web.transport;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends exchanges in the middle. */
public final class ConnectionCloser {

  private ConnectionCloser() {}

  /** Closes the connection of this exchange; what is under way to its client is lost. */
  public static void cut(RoutingContext context) {
    // Not by Vert.x, which would first wait for the client to take what is under way.
    ((ConnectionBase) context.request().connection()).channel().close();
  }
}
