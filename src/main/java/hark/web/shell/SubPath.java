package hark.web.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path under which a proxy shows Hark to the world, such as {@code /hark}. Inside, all
 * addresses begin at Hark's own root; this is where they get the path put in front when they leave,
 * and lose it when they come back. Threads may share it.
 */
public final class SubPath {

  /** First parts of Hark's own addresses: under one of these it could not be told from a page. */
  private static final Set<String> TAKEN =
      Set.of(
          "api",
          "assets",
          "delete",
          "help",
          "imports",
          "media",
          "q",
          "robots.txt",
          "search",
          "serve",
          "status",
          "videos");

  private static final Pattern SHAPE = Pattern.compile("(?:/[a-z0-9][a-z0-9._~-]*)*");

  /**
   * Attributes that hold an address of ours. Qute escapes quotation marks in all text, so that what
   * looks like an attribute is one. Two slashes begin the name of another host.
   */
  private static final Pattern LINK =
      Pattern.compile("(\\s(?:href|src|action|formaction|poster|data-href|data-path)=\")/(?!/)");

  /** Members of JSON that hold one: quotation marks in its texts have a backslash before them. */
  private static final Pattern URL = Pattern.compile("(\"url\":\")/(?!/)");

  private final String path;

  /**
   * @param setting {@code /} for none, else parts of small letters, digits and {@code . _ ~ -},
   *     each with a slash before it; a slash at the end says nothing
   * @throws IllegalArgumentException when it is something else, or begins like a page of Hark
   */
  public SubPath(String setting) {
    path = setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting;
    if (!SHAPE.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "hark.path is %s, but must be like /hark, in small letters".formatted(setting));
    }
    var first = path.isEmpty() ? "" : path.split("/")[1];
    if (TAKEN.contains(first)) {
      throw new IllegalArgumentException(
          "hark.path is %s, but /%s is an address inside Hark".formatted(setting, first));
    }
  }

  /** Tells whether there is any. */
  public boolean isSet() {
    return !path.isEmpty();
  }

  /** An address of ours as the world knows it. */
  public String outside(String address) {
    return path + address;
  }

  /**
   * An address as the proxy passed it on, without the path.
   *
   * @return nothing when the path does not stand before it: this proxy takes it off by itself
   */
  Optional<String> inside(String address) {
    if (!isSet() || !address.toLowerCase(Locale.ROOT).startsWith(path)) {
      return Optional.empty();
    }
    var rest = address.substring(path.length());
    return rest.startsWith("/") ? Optional.of(rest) : Optional.empty();
  }

  /** Tells whether an address is the path alone, which has to end with a slash. */
  boolean isBare(String address) {
    return isSet() && address.equalsIgnoreCase(path);
  }

  /** A page with its links as the world knows them. */
  public String inMarkup(String page) {
    return isSet() ? LINK.matcher(page).replaceAll("$1" + path + "/") : page;
  }

  /** An answer in JSON with its links as the world knows them. */
  public String inJson(String json) {
    return isSet() ? URL.matcher(json).replaceAll("$1" + path + "/") : json;
  }
}
