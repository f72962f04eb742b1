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

/** The routes that remove the proxy's path from requests, and add it to redirects. */
@Singleton
class SubPathRoutes {

  /** The priority before the guard and all other routes. */
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
   * Reduces redirects to paths, since behind a proxy the host and scheme of a request are seldom
   * those of the browser.
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
