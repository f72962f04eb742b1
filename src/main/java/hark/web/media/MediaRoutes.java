package hark.web.media;

import hark.web.media.MediaFolder.Opened;
import hark.web.transport.ByteRange;
import hark.web.transport.EarlyRefusals;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import io.vertx.ext.web.impl.Utils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The routes that serve recordings, with byte ranges (RFC 9110, section 14), which players need to
 * seek. Only files with the extension of a recording, no hidden ones, no listings.
 */
@Singleton
class MediaRoutes {

  /** The time limit for opening a file. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MediaFolder folder;
  private final EarlyRefusals refusals;

  MediaRoutes(MediaFolder folder, EarlyRefusals refusals) {
    this.folder = folder;
    this.refusals = refusals;
  }

  void route(@Observes Router router) {
    var samples =
        StaticHandler.create(FileSystemAccess.RELATIVE, "samples")
            .setDirectoryListing(false)
            .setIncludeHidden(false)
            .setFilesReadOnly(false);
    serve(router, MediaResolver.SAMPLES, samples);
    if (folder.isSet()) {
      serve(router, MediaResolver.FILES, this::open);
    }
  }

  private static void serve(Router router, String path, Handler<RoutingContext> handler) {
    router
        .route(path + "*")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(
            context -> {
              if (MediaFileNames.isServed(context.normalizedPath())) {
                // A file may be replaced; browsers revalidate.
                context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                handler.handle(context);
              } else {
                context.next();
              }
            });
  }

  private void open(RoutingContext context) {
    var loop = context.vertx().getOrCreateContext();
    var name = context.normalizedPath().substring(MediaResolver.FILES.length());
    try {
      var file = folder.open(name);
      file.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .whenComplete(
              (opened, failure) -> loop.runOnContext(_ -> answer(context, opened, failure)));
    } catch (RejectedExecutionException e) {
      refusals.end(context, 503);
    }
  }

  private void answer(RoutingContext context, Optional<Opened> opened, Throwable failure) {
    if (failure instanceof IOException) {
      refusals.end(context, 404); // deleted just now, or not readable
    } else if (failure != null) {
      refusals.end(context, 503);
    } else if (opened.isEmpty()) {
      refusals.end(context, 404);
    } else {
      send(context, opened.get());
    }
  }

  private void send(RoutingContext context, Opened file) {
    var request = context.request();
    var headers = context.response().headers();
    var changed = Utils.formatRFC1123DateTime(file.modifiedMillis());
    headers.set(HttpHeaders.LAST_MODIFIED, changed);
    headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
    if (isKnown(request.getHeader(HttpHeaders.IF_MODIFIED_SINCE), file)) {
      finish(context, file, 304);
      return;
    }
    var ifRange = request.getHeader("If-Range");
    boolean isWhole = ifRange != null && !ifRange.equals(changed);
    try {
      var part =
          isWhole
              ? Optional.<ByteRange>empty()
              : ByteRange.of(request.getHeader("Range"), file.length());
      part.ifPresent(range -> headers.set(HttpHeaders.CONTENT_RANGE, range.of(file.length())));
      transfer(context, file, part);
    } catch (ByteRange.Unsatisfiable e) {
      headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + file.length());
      close(file);
      refusals.end(context, 416);
    }
  }

  private void transfer(RoutingContext context, Opened file, Optional<ByteRange> part) {
    var range = part.orElse(new ByteRange(0, file.length()));
    var response = context.response();
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaFileNames.type(context.normalizedPath()))
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()))
        .setStatusCode(part.isPresent() ? 206 : 200);
    if (context.request().method() == HttpMethod.HEAD || range.length() == 0) {
      finish(context, file, response.getStatusCode());
    } else {
      new MediaTransfer(folder, file.channel(), range, context).begin();
    }
  }

  private static boolean isKnown(String since, Opened file) {
    try {
      return since != null
          && Utils.parseRFC1123DateTime(since) >= file.modifiedMillis() / 1000 * 1000;
    } catch (RuntimeException e) {
      return false; // not a date: no condition
    }
  }

  private static void finish(RoutingContext context, Opened file, int status) {
    close(file);
    context.response().setStatusCode(status).end();
  }

  private static void close(Opened file) {
    try {
      file.channel().close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
