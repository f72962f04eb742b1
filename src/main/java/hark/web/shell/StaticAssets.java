package hark.web.shell;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The styles, scripts and pictures, under a path with a hash of all of them, so that browsers may
 * cache them forever and scripts can import each other by relative names.
 */
@Singleton
public class StaticAssets {

  private static final String FOLDER = "assets";
  private static final Set<String> COMPRESSED =
      Set.of("text/css", "text/javascript", "application/javascript", "image/svg+xml");
  private static final long YEAR_SECONDS = 365 * 24 * 60 * 60L;

  /**
   * The files of the folder and of the folders in it, all of them; a new file must be listed here
   * to be part of the hash.
   */
  static final List<String> FILES =
      List.of(
          "hark.css",
          "imports/files.js",
          "imports/queue.js",
          "library/list.js",
          "search/answer.js",
          "search/dock.js",
          "search/moments.js",
          "search/page.js",
          "search/row.js",
          "search/stage.js",
          "search/suggestions.js",
          "shared/address.js",
          "shared/favicon.svg",
          "shared/icons.svg",
          "shared/keys.js",
          "shared/memory.js",
          "shared/page.js",
          "shared/players.js",
          "shared/text.js",
          "shared/theme.js",
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
          "video/timeline.js",
          "video/words.js");

  private final String path = "/assets/" + hash();

  public String path() {
    return path;
  }

  void route(@Observes Router router) {
    router
        .route(path + "/*")
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(new HttpCompressionHandler(files(), COMPRESSED));
  }

  private static StaticHandler files() {
    return StaticHandler.create(FileSystemAccess.RELATIVE, FOLDER)
        .setMaxAgeSeconds(YEAR_SECONDS)
        .setIncludeHidden(false);
  }

  private static String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
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
