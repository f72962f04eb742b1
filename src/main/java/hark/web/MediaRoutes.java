package hark.web;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves recordings, by byte ranges (RFC 9110, section 14), without which players cannot seek. Only
 * files with the ending of a recording, none that is hidden, no listings.
 */
@Singleton
class MediaRoutes {

  private final Setup setup;

  MediaRoutes(Setup setup) {
    this.setup = setup;
  }

  void route(@Observes Router router) {
    serve(router, Media.SAMPLES, StaticHandler.create(FileSystemAccess.RELATIVE, "samples"));
    setup
        .mediaFolder()
        .ifPresent(
            folder ->
                serve(
                    router,
                    Media.FILES,
                    StaticHandler.create(
                        FileSystemAccess.ROOT, folder.toAbsolutePath().normalize().toString())));
  }

  private static void serve(Router router, String path, StaticHandler files) {
    Handler<RoutingContext> handler =
        files.setDirectoryListing(false).setIncludeHidden(false).setFilesReadOnly(false);
    router
        .route(path + "*")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(
            context -> {
              if (Media.isServed(context.normalizedPath())) {
                // A file may be replaced; browsers ask whether it was.
                context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                handler.handle(context);
              } else {
                context.next();
              }
            });
  }
}
