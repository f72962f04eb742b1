package hark.web.shell;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The styles, scripts and pictures, under a path with a hash of all of them, so that browsers may
 * cache them forever and scripts can import each other by relative names. All styles are one
 * response: the parts of {@link #STYLES} one after the other.
 */
@Singleton
public class StaticAssets {

  private static final String FOLDER = "assets";
  private static final String STYLE_SHEET = "/hark.css";
  private static final Set<String> COMPRESSED =
      Set.of("text/css", "text/javascript", "application/javascript", "image/svg+xml");
  private static final long YEAR_SECONDS = 365 * 24 * 60 * 60L;

  /** The parts of the style sheet, in their order; a new one must be listed here. */
  static final List<String> STYLES =
      List.of(
          "shared/layers.css",
          "shared/tokens.css",
          "shared/elements.css",
          "shared/controls.css",
          "shared/frame.css",
          "shared/find.css",
          "shared/text.css",
          "shared/forms.css",
          "shared/timeline.css",
          "shared/transport.css",
          "shared/paging.css",
          "shared/failure.css",
          "search/results.css",
          "search/menus.css",
          "search/moments.css",
          "search/suggestions.css",
          "search/dock.css",
          "search/start.css",
          "search/help.css",
          "access/access.css",
          "video/page.css",
          "video/player.css",
          "video/finding.css",
          "video/transcript.css",
          "video/quoting.css",
          "library/list.css",
          "library/edit.css",
          "names/names.css",
          "imports/page.css",
          "imports/queue.css",
          "imports/files.css",
          "imports/source.css",
          "status/status.css",
          "shared/modes.css",
          "shared/utilities.css");

  /** Scripts and pictures; a new one must be listed here to be part of the hash. */
  static final List<String> FILES =
      List.of(
          "imports/files.js",
          "imports/parts.js",
          "imports/queue.js",
          "library/list.js",
          "names/list.js",
          "names/page.js",
          "names/progress.js",
          "search/answer.js",
          "search/dock.js",
          "search/lines.js",
          "search/moments.js",
          "search/page.js",
          "search/row.js",
          "search/spoken.js",
          "search/stage.js",
          "search/suggestions.js",
          "shared/address.js",
          "shared/favicon.svg",
          "shared/icon-192.png",
          "shared/icon-512.png",
          "shared/icons.svg",
          "shared/keys.js",
          "shared/memory.js",
          "shared/page.js",
          "shared/players.js",
          "shared/preview.png",
          "shared/room.js",
          "shared/text.js",
          "shared/theme.js",
          "shared/timeline.js",
          "shared/transport.js",
          "status/check.js",
          "video/finding.js",
          "video/following.js",
          "video/hearing.js",
          "video/keys.js",
          "video/marking.js",
          "video/page.js",
          "video/places.js",
          "video/quote.js",
          "video/quoting.js",
          "video/reading.js",
          "video/sentence.js",
          "video/stretches.js",
          "video/timeline.js",
          "video/wording.js",
          "video/words.js");

  private final byte[] styles = styleSheet();
  private final String path = "/assets/" + hash(styles);

  public String path() {
    return path;
  }

  void route(@Observes Router router) {
    router
        .get(path + STYLE_SHEET)
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(new HttpCompressionHandler(this::sendStyles, COMPRESSED));
    router
        .route(path + "/*")
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(new HttpCompressionHandler(files(), COMPRESSED));
  }

  private void sendStyles(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, immutable, max-age=" + YEAR_SECONDS)
        .end(Buffer.buffer(styles));
  }

  /** Joins the parts, without the indentation of their lines. */
  private static byte[] styleSheet() {
    return STYLES.stream()
        .map(StaticAssets::read)
        .flatMap(part -> new String(part, StandardCharsets.UTF_8).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static StaticHandler files() {
    return StaticHandler.create(FileSystemAccess.RELATIVE, FOLDER)
        .setMaxAgeSeconds(YEAR_SECONDS)
        .setIncludeHidden(false);
  }

  private static String hash(byte[] styles) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(styles);
      for (var file : FILES) {
        digest.update(read(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] read(String file) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = loader.getResourceAsStream(FOLDER + "/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No asset " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
