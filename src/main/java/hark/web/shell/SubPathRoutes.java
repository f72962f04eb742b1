package hark.web.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the path of the proxy off what comes in, and puts it before where answers lead to. */
@Singleton
class SubPathRoutes {

  /** Before the guard and everything else. */
  private static final int PRIORITY = 500;

  private static final String SEEN = SubPathRoutes.class.getName();

  private final SubPath subPath;

  SubPathRoutes(SubPath subPath) {
    this.subPath = subPath;
  }

  void register(@Observes Filters filters) {
    if (subPath.isSet()) {
      filters.register(this::takeOff, PRIORITY);
    }
  }

  private void takeOff(RoutingContext context) {
    var address = context.request().uri();
    var inside = subPath.inside(address);
    if (context.get(SEEN) != null) {
      context.next();
    } else if (subPath.isBare(address)) {
      context
          .response()
          .setStatusCode(308)
          .putHeader(HttpHeaders.LOCATION, subPath.outside("/"))
          .end();
    } else {
      context.put(SEEN, true);
      inside.ifPresentOrElse(context::reroute, context::next);
    }
  }

  /**
   * Addresses to go to next are paths, whatever name and scheme Hark was asked under: behind a
   * proxy both are seldom the ones that the reader's browser knows.
   */
  @ServerResponseFilter
  public void pointOutside(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getHeaders().getFirst("Location") instanceof URI to && isOurs(to, request)) {
      answer.getHeaders().putSingle("Location", subPath.outside(withoutHost(to)));
    }
  }

  private static boolean isOurs(URI to, ContainerRequestContext request) {
    var own = request.getUriInfo().getBaseUri().getAuthority();
    return to.getAuthority() == null || to.getAuthority().equals(own);
  }

  private static String withoutHost(URI address) {
    var path = address.getRawPath();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
    return path + query + fragment;
  }
}
