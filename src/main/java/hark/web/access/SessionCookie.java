package hark.web.access;

import hark.access.Sessions;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookie with the secret of a session. Where the browser uses TLS its name has the prefix
 * {@code __Host-}, by which browsers guarantee that no other host has set it.
 */
final class SessionCookie {

  private static final String PLAIN = "hark-session";
  private static final String SECURE = "__Host-" + PLAIN;

  private SessionCookie() {}

  /** Returns the secret that a request carries. */
  static Optional<String> secret(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(SECURE))
        .or(
            () ->
                isEncrypted(request)
                    ? Optional.empty()
                    : Optional.ofNullable(request.getCookie(PLAIN)))
        .map(Cookie::getValue);
  }

  static NewCookie begin(HttpServerRequest request, String secret) {
    return cookie(request, secret, (int) Sessions.LONGEST.toSeconds());
  }

  static NewCookie end(HttpServerRequest request) {
    return cookie(request, "", 0);
  }

  private static NewCookie cookie(HttpServerRequest request, String value, int seconds) {
    boolean isSecure = isEncrypted(request);
    return new NewCookie.Builder(isSecure ? SECURE : PLAIN)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .secure(isSecure)
        .build();
  }

  /**
   * Returns whether the browser uses TLS. Behind a proxy whose headers are not trusted only the
   * origin of a form says so.
   */
  private static boolean isEncrypted(HttpServerRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return "https".equals(request.scheme()) || origin != null && origin.startsWith("https://");
  }
}
