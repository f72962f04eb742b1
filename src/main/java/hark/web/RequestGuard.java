package hark.web;

import hark.web.access.AccessControl;
import hark.web.shell.FailurePage;
import hark.web.shell.OriginPolicy;
import hark.web.shell.RobotsPolicy;
import hark.web.shell.WebSettings;
import hark.web.transport.BodyLimit;
import hark.web.transport.EarlyRefusals;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The guard before every route: it refuses forbidden requests, and adds the headers of every
 * response.
 */
@Singleton
class RequestGuard {

  /** The priority before the limit of Quarkus itself, which responds without a page. */
  private static final int PRIORITY = 400;

  /** The order before the failure handler of Quarkus, which responds without a page. */
  private static final int FIRST = -PRIORITY;

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin");

  /**
   * The cache rule of pages: they are requested again each time, and stored only by the reader's
   * browser, where going back stays instant; not every browser allows that with {@code no-store}.
   */
  private static final String PAGES = "private, no-cache";

  /** The cache rule of responses to programs and of files, to which no reader navigates back. */
  private static final String FOR_PROGRAMS = "private, no-store";

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "media-src 'self' http: https:",
          "connect-src 'self'",
          "manifest-src 'self'",
          "frame-src https://www.youtube-nocookie.com",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  /** For a year, browsers use TLS for this host once they have. */
  private static final String ENCRYPTED_FOR = "max-age=31536000";

  private final OriginPolicy origins;
  private final EarlyRefusals refusals;
  private final RobotsPolicy robots;
  private final AccessControl access;
  private final long largestBody;

  RequestGuard(
      WebSettings settings,
      EarlyRefusals refusals,
      RobotsPolicy robots,
      AccessControl access,
      BodyLimit largestBody) {
    this.origins = new OriginPolicy(settings.allowedHosts());
    this.refusals = refusals;
    this.robots = robots;
    this.access = access;
    this.largestBody = largestBody.bytes();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  /** Registers the handler of failures outside REST, such as a range beyond the end of a file. */
  void route(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::failed);
  }

  private void failed(RoutingContext context) {
    if (context.response().headWritten()) {
      context.next();
    } else if (!isReadable(context.request().uri())) {
      refusals.end(context, FailurePage.of(400));
    } else if (context.failure() instanceof ForbiddenException || context.statusCode() == 403) {
      refusals.endReadable(context, () -> notAllowed(context));
    } else if (context.statusCode() < 400 || context.statusCode() >= 500) {
      refusals.end(context, FailurePage.of(context.failure()));
    } else {
      refusals.end(context, FailurePage.of(context.statusCode()));
    }
  }

  private FailurePage notAllowed(RoutingContext context) {
    return access.isForWriters(context)
        ? FailurePage.onlyReads()
        : FailurePage.needs(AccessControl.needed(context));
  }

  private void check(RoutingContext context) {
    addHeaders(context);
    int refusal = refusal(context);
    if (refusal == 0) {
      context.next();
    } else {
      refusals.end(context, refusal);
    }
  }

  private int refusal(RoutingContext context) {
    var request = context.request();
    // The Host header or, over HTTP/2, which has none, the pseudo-header ":authority".
    var own = request.authority() == null ? null : request.authority().toString();
    if (!OriginPolicy.isHostClear(request.headers().getAll(HttpHeaders.HOST), request.uri(), own)) {
      return 400;
    }
    if (!origins.isHostAllowed(own)) {
      return 421;
    }
    var fetchSite = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (!OriginPolicy.isChangeAllowed(request.method().name(), fetchSite, origin, own)) {
      return 403;
    }
    if (!OriginPolicy.isReadAllowed(
        isForMachines(context),
        fetchSite,
        request.getHeader("Sec-Fetch-Mode"),
        request.getHeader("Sec-Fetch-Dest"))) {
      return 403;
    }
    if (!isReadable(request.uri())) {
      return 400;
    }
    return isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH)) ? 413 : 0;
  }

  /** Returns whether two hexadecimal digits follow every percent sign (RFC 3986, section 2.1). */
  private static boolean isReadable(String address) {
    for (int at = address.indexOf('%'); at >= 0; at = address.indexOf('%', at + 1)) {
      if (at + 2 >= address.length()
          || Character.digit(address.charAt(at + 1), 16) < 0
          || Character.digit(address.charAt(at + 2), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isTooLarge(String contentLength) {
    return contentLength != null
        && contentLength.chars().allMatch(Character::isDigit)
        && (contentLength.length() > 18 || Long.parseLong(contentLength) > largestBody);
  }

  private void addHeaders(RoutingContext context) {
    var headers = context.response().headers();
    HEADERS.forEach(headers::set);
    if ("https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", ENCRYPTED_FOR);
    }
    if (!robots.areWelcome()) {
      headers.set("X-Robots-Tag", "noindex");
    }
    if (!isDevelopersPage(context)) {
      headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
    context.addHeadersEndHandler(
        end -> {
          if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            boolean forMachines = isForMachines(context);
            headers.set(HttpHeaders.CACHE_CONTROL, forMachines ? FOR_PROGRAMS : PAGES);
            if (!forMachines) {
              headers.set(HttpHeaders.VARY, "Accept-Language, Cookie");
            }
          }
          if ("text/event-stream".equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set("X-Accel-Buffering", "no"); // proxies hand events on at once
          }
        });
  }

  private static boolean isForMachines(RoutingContext context) {
    var path = context.request().path();
    return path != null
        && (FailurePage.isForMachines(path)
            || isReadable(path) && FailurePage.isForMachines(context.normalizedPath()));
  }

  /** Returns whether the page is one of Quarkus's own in dev mode, which have inline scripts. */
  private static boolean isDevelopersPage(RoutingContext context) {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT
        && context.request().path() != null
        && context.request().path().startsWith("/q/");
  }
}
