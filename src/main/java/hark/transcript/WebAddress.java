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
 * Web addresses as people and feeds write them, read as browsers read them (WHATWG, "URL"): with
 * blanks, characters beyond ASCII in host, path and query, line breaks, backslashes, schemes of
 * podcast players. An address that is right already stays as it is, to the letter.
 */
public final class WebAddress {

  /** The longest address read, in characters. */
  public static final int MAX_LENGTH = 4_000;

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  /** Schemes that ask for a player of feeds; what follows is an address, or the rest of one. */
  private static final Pattern PLAYER_SCHEME =
      Pattern.compile("(?i)(?:feed|podcast|itpc|pcast):(?://)?(?=(https?:)?)");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?s)((?:[A-Za-z][A-Za-z0-9+.-]*:)?)[/\\\\]{2,}([^/\\\\?#]*)(.*)");
  private static final Pattern HOST_AND_PORT = Pattern.compile("(.*?)(:[0-9]*)?");

  /** Allowed in a path, query or fragment, beside letters and digits of ASCII. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** A host that Java's addresses do not have: names with underscores are in use. */
  private static final Pattern ODD_AUTHORITY =
      Pattern.compile("([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?");

  private WebAddress() {}

  /** The host that an address names; nothing where it names none. */
  public static Optional<String> host(URI address) {
    return Optional.ofNullable(address.getHost())
        .or(() -> oddAuthority(address).map(found -> found.group(1)));
  }

  /** The port that an address names, or -1. */
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

  /** Reads a whole address; nothing where there is none. */
  public static Optional<URI> of(String written) {
    return parse(mended(written)).filter(URI::isAbsolute);
  }

  /** Reads an address that may lack its beginning, which {@code base} then has. */
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
    } catch (URISyntaxException e) { // no address: as if it were absent
      return Optional.empty();
    }
  }

  /** The address in the letters of RFC 3986, or nothing when it is far too long. */
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
      return text; // whatever it is, it is nothing to be mended
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

  /** Leaves out blanks and control characters round an address. */
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

  /** The host in the letters of the name system; a user's name before it stays, to be refused. */
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

  /** Path, query and fragment with all else as bytes of UTF-8 behind percent signs. */
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
