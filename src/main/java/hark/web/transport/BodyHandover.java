package hark.web.transport;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The filter that passes bodies received by {@link RequestBodies} to their readers. */
class BodyHandover {

  @ServerRequestFilter(preMatching = true)
  public void handOver(ResteasyReactiveContainerRequestContext request) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    var received = context.unwrap(RoutingContext.class).get(ReceivedBody.KEY);
    if (received instanceof ReceivedBody body) {
      request.setEntityStream(body.stream());
    }
  }
}
