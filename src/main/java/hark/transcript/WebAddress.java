package hark.transcript;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lenient parsing of web addresses as people and feeds write them, as browsers do it (WHATWG,
 * "URL"): with blanks, non-ASCII characters in host, path and query, line breaks, backslashes, and
 * the schemes of podcast players. A valid address is left exactly as it is.
 */
public final class WebAddress {

  /** The longest address, in characters. */
  public static final int MAX_LENGTH = 4_000;

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  /** Schemes of podcast players; followed by an address, or the rest of one. */
  private static final Pattern PLAYER_SCHEME =
      Pattern.compile("(?i)(?:feed|podcast|itpc|pcast):(?://)?(?=(https?:)?)");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?s)((?:[A-Za-z][A-Za-z0-9+.-]*:)?)[/\\\\]{2,}([^/\\\\?#]*)(.*)");
  private static final Pattern HOST_AND_PORT = Pattern.compile("(.*?)(:[0-9]*)?");

  /** The characters allowed in a path, query or fragment, besides ASCII letters and digits. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** Host names that {@link URI} does not accept: names with underscores are in use. */
  private static final Pattern ODD_AUTHORITY =
      Pattern.compile("([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?");

  private WebAddress() {}

  /** Returns the host of an address; empty if it has none. */
  public static Optional<String> host(URI address) {
    return Optional.ofNullable(address.getHost())
        .or(() -> oddAuthority(address).map(found -> found.group(1)));
  }

  /** Returns the port of an address, or -1. */
  public static int port(URI address) {
    return address.getHost() != null
        ? address.getPort()
        : oddAuthority(address)
            .filter(found -> found.group(2) != null)
            .map(found -> Integer.parseInt(found.group(2)))
            .orElse(-1);
  }

  private static Optional<Matcher> oddAuthority(URI address) {
    var authority = address.getRawAuthority();
    return Optional.of(ODD_AUTHORITY.matcher(authority == null ? "" : authority))
        .filter(Matcher::matches);
  }

  /** Parses an absolute address; empty if the text is none. */
  public static Optional<URI> of(String written) {
    return parse(mended(written)).filter(URI::isAbsolute);
  }

  /** Parses an address that may be relative to {@code base}. */
  public static Optional<URI> of(String written, URI base) {
    return parse(mended(written)).flatMap(address -> resolve(base, address));
  }

  private static Optional<URI> resolve(URI base, URI address) {
    if (address.isAbsolute()) {
      return Optional.of(address);
    }
    if (address.toString().startsWith("?")) { // the JDK drops the last part of the path here
      var path = base.getRawPath() == null ? "" : base.getRawPath();
      return parse(path + address).map(base::resolve);
    }
    return Optional.of(base.resolve(address));
  }

  private static Optional<URI> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) { // treated as absent
      return Optional.empty();
    }
  }

  /** Converts an address to the characters of RFC 3986; empty if it is too long. */
  private static String mended(String written) {
    var text = BREAKS.matcher(strip(written)).replaceAll("");
    if (text.length() > MAX_LENGTH) {
      return "";
    }
    if (parse(text).filter(WebAddress::isPlain).isPresent()) {
      return text;
    }
    var player = PLAYER_SCHEME.matcher(text);
    if (player.lookingAt()) {
      text = (player.group(1) == null ? "http://" : "") + text.substring(player.end());
    }
    var scheme = SCHEME.matcher(text);
    if (scheme.matches() && !isWeb(scheme.group(1))) {
      return text; // another scheme, which is left as it is
    }
    var parts = AUTHORITY.matcher(text);
    if (!parts.matches()) {
      return encoded(text);
    }
    var host = host(parts.group(2));
    return host.isEmpty() ? "" : parts.group(1) + "//" + host + encoded(parts.group(3));
  }

  private static boolean isPlain(URI address) {
    var scheme = address.getScheme();
    return address.toString().chars().allMatch(c -> c < 0x80)
        && (scheme == null || isWeb(scheme) && host(address).isPresent());
  }

  private static boolean isWeb(String scheme) {
    return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
  }

  /** Strips blanks and control characters from both ends. */
  private static String strip(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\uFEFF' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Converts the host to ASCII; user information before it is kept, and rejected later. */
  private static String host(String authority) {
    int at = authority.lastIndexOf('@') + 1;
    var parts = HOST_AND_PORT.matcher(authority.substring(at));
    if (!parts.matches() || parts.group(1).startsWith("[")) {
      return authority;
    }
    var info = new IDNA.Info();
    var name = new StringBuilder();
    NAMES.nameToASCII(parts.group(1), name, info);
    var host = info.hasErrors() && !isAscii(parts.group(1)) ? "" : name;
    return encoded(authority.substring(0, at))
        + host
        + (parts.group(2) == null || parts.group(2).equals(":") ? "" : parts.group(2));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Percent-encodes, as UTF-8, everything that a path, query or fragment may not contain. */
  private static String encoded(String text) {
    var encoded = new StringBuilder();
    boolean isPath = true;
    boolean isFragment = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      isPath &= c != '?' && c != '#';
      if (c == '#' && !isFragment) {
        isFragment = true;
        encoded.append('#');
      } else if (c == '\\' && isPath) {
        encoded.append('/');
      } else if (isPlain(c) || c == '%' && isEscape(text, i)) {
        encoded.appendCodePoint(c);
      } else {
        escape(c, encoded);
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static void escape(int c, StringBuilder to) {
    for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      to.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
    }
  }
}
