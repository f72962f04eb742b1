package hark.web.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The policy for requests by host name, and for changes by the page they come from. Cross-site
 * requests and DNS rebinding are refused.
 *
 * @param allowedHosts names, in lower case, in addition to those of this machine
 */
public record OriginPolicy(Set<String> allowedHosts) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  public OriginPolicy {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * Returns whether requests to a host are allowed.
   *
   * @param host the request's authority, with or without a port; {@code null} if there is none
   */
  public boolean isHostAllowed(String host) {
    if (host == null) {
      return false;
    }
    var name = withoutPort(host).toLowerCase(Locale.ROOT);
    return THIS_MACHINE.contains(name) || allowedHosts.contains(name);
  }

  /**
   * Returns whether a request may change data. Browsers name the page it comes from with
   * Sec-Fetch-Site (W3C Fetch Metadata) or, older ones, with Origin (RFC 6454). A client that sends
   * neither is not a browser.
   *
   * <p>Of the Origin only host and port are compared: behind a proxy that ends TLS the browser's
   * scheme is https and the one seen here http, and both belong to the same site.
   *
   * @param fetchSite the Sec-Fetch-Site header or {@code null}
   * @param origin the Origin header or {@code null}
   * @param own the host and port the request was sent to, such as {@code localhost:8080}
   */
  public static boolean isChangeAllowed(
      String method, String fetchSite, String origin, String own) {
    if (READING.contains(method)) {
      return true;
    }
    if (fetchSite != null) {
      return OWN_SITES.contains(fetchSite);
    }
    return origin == null || authority(origin).equalsIgnoreCase(own);
  }

  /**
   * Returns whether a page of another site may make a browser send a request that changes nothing.
   * It may link to pages; it may not load them, or anything else, inside its own, and it may not
   * have programs' addresses opened, some of which are costly.
   *
   * @param forPrograms whether the address is below {@code /api} or its like
   * @param fetchSite the Sec-Fetch-Site header or {@code null}
   * @param fetchMode the Sec-Fetch-Mode header or {@code null}
   * @param fetchDest the Sec-Fetch-Dest header or {@code null}
   */
  public static boolean isReadAllowed(
      boolean forPrograms, String fetchSite, String fetchMode, String fetchDest) {
    if (fetchSite == null || OWN_SITES.contains(fetchSite)) {
      return true;
    }
    return !forPrograms && "navigate".equals(fetchMode) && "document".equals(fetchDest);
  }

  /**
   * Returns whether the host of a request is in no doubt: there is one Host header at most, and a
   * request target that names a host (RFC 9112, section 3.2.2) names the same one.
   *
   * @param hosts the Host headers
   * @param target the request target, such as {@code /search?q=tide}
   * @param own the request's authority or {@code null}
   */
  public static boolean isHostClear(List<String> hosts, String target, String own) {
    int scheme = target.indexOf("://");
    boolean namesHost = scheme > 0 && !target.startsWith("/") && !target.startsWith("?");
    return hosts.size() <= 1
        && (!namesHost || authority(target).split("[/?#]", 2)[0].equalsIgnoreCase(own));
  }

  /** Returns host and port of an origin; empty for one that has none, such as {@code null}. */
  private static String authority(String origin) {
    int scheme = origin.indexOf("://");
    return scheme < 0 ? "" : origin.substring(scheme + 3);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
  }
}
