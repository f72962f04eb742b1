package hark.web.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path under which a proxy publishes Hark, such as {@code /hark}. Internally, all addresses
 * start at Hark's own root; this type adds the path to outgoing addresses and removes it from
 * incoming ones. Safe to share between threads.
 */
public final class SubPath {

  /** The first parts of Hark's own addresses, which would be ambiguous as a path. */
  private static final Set<String> TAKEN =
      Set.of(
          "access",
          "account",
          "api",
          "assets",
          "delete",
          "help",
          "imports",
          "manifest.webmanifest",
          "media",
          "names",
          "opensearch.xml",
          "q",
          "robots.txt",
          "search",
          "serve",
          "sign-in",
          "sign-out",
          "status",
          "videos");

  private static final Pattern SHAPE = Pattern.compile("(?:/[a-z0-9][a-z0-9._~-]*)*");

  /**
   * Attributes with internal addresses. Qute escapes quotation marks in all text, so that anything
   * that looks like an attribute is one. Two slashes start the name of another host.
   */
  private static final Pattern LINK =
      Pattern.compile("(\\s(?:href|src|action|formaction|poster|data-href|data-path)=\")/(?!/)");

  /** Members of JSON with internal addresses; quotation marks in its texts are escaped. */
  private static final Pattern URL = Pattern.compile("(\"url\":\")/(?!/)");

  private final String path;

  /**
   * Creates the path from a setting.
   *
   * @param setting {@code /} for none, else parts of small letters, digits and {@code . _ ~ -},
   *     each preceded by a slash; a trailing slash is ignored
   * @throws IllegalArgumentException if it has another form, or starts like a page of Hark
   */
  public SubPath(String setting) {
    path = setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting;
    if (!SHAPE.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "hark.path is %s; it must look like /hark, in lower case".formatted(setting));
    }
    var first = path.isEmpty() ? "" : path.split("/")[1];
    if (TAKEN.contains(first)) {
      throw new IllegalArgumentException(
          "hark.path is %s, but /%s is an address of Hark itself; choose another path"
              .formatted(setting, first));
    }
  }

  /** Returns whether a path is set. */
  public boolean isSet() {
    return !path.isEmpty();
  }

  /** Returns the external form of an internal address. */
  public String outside(String address) {
    return path + address;
  }

  /**
   * Removes the path from an address that the proxy passed on.
   *
   * @return empty if the address does not start with the path, which the proxy then removes itself
   */
  Optional<String> inside(String address) {
    if (!isSet() || !address.toLowerCase(Locale.ROOT).startsWith(path)) {
      return Optional.empty();
    }
    var rest = address.substring(path.length());
    return rest.startsWith("/") ? Optional.of(rest) : Optional.empty();
  }

  /** Returns whether an address is the path alone, which must end with a slash. */
  boolean isBare(String address) {
    return isSet() && address.equalsIgnoreCase(path);
  }

  /** Returns a page with external links. */
  public String inMarkup(String page) {
    return isSet() ? LINK.matcher(page).replaceAll("$1" + path + "/") : page;
  }

  /** Returns a JSON answer with external links. */
  public String inJson(String json) {
    return isSet() ? URL.matcher(json).replaceAll("$1" + path + "/") : json;
  }
}
