package hark.source.podcast;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * An element of a feed with its specified name, in lower case and with the usual prefix of its
 * namespace, such as {@code itunes:duration}. Variant spellings of namespaces are accepted, and
 * usual prefixes without a declaration.
 */
record FeedElement(Element element) {

  /** The longest text, in characters; longer ones are cut. */
  static final int MAX_TEXT = 2_000;

  private static final Set<String> PREFIXES =
      Set.of("podcast", "itunes", "googleplay", "media", "dc", "dcterms", "atom");

  /** The element's name; {@code other:} precedes one of an unknown namespace. */
  String name() {
    var name = element.tagName().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    var prefix = colon < 0 ? "" : name.substring(0, colon);
    var local = name.substring(colon + 1);
    var space = prefixOf(element.tag().namespace());
    if (!space.isEmpty()) {
      return space + ":" + local;
    }
    return prefix.isEmpty() || PREFIXES.contains(prefix) ? name : "other:" + local;
  }

  /** Returns the usual prefix of a namespace in any spelling; blank if it is unknown. */
  private static String prefixOf(String namespace) {
    var space = namespace.toLowerCase(Locale.ROOT);
    if (space.contains("podcastindex.org") || space.contains("podcast-namespace")) {
      return "podcast";
    }
    if (space.contains("itunes.com/dtds") || space.contains("itunes.apple.com/dtds")) {
      return "itunes";
    }
    if (space.contains("google.com/schemas/play-podcasts")) {
      return "googleplay";
    }
    if (space.contains("search.yahoo.com/mrss")) {
      return "media";
    }
    if (space.contains("purl.org/dc/elements")) {
      return "dc";
    }
    if (space.contains("purl.org/dc/terms")) {
      return "dcterms";
    }
    return space.contains("w3.org/2005/atom") || space.contains("purl.org/atom") ? "atom" : "";
  }

  /** Returns whether this is an element with one of these names, of RSS or of an Atom feed. */
  boolean is(String... names) {
    var own = name();
    for (var name : names) {
      if (own.equals(name) || own.equals("atom:" + name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text up to the first element that belongs beside it, after a missing end tag. */
  String text() {
    var text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode piece) {
            append(piece.getWholeText(), text);
          }
          boolean isNext = node instanceof Element one && one != element;
          return isNext || text.length() == MAX_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return text.toString().strip();
  }

  private static void append(String piece, StringBuilder to) {
    int room = Math.min(piece.length(), MAX_TEXT - to.length());
    for (int i = 0; i < room; i++) {
      char c = piece.charAt(i);
      if (c != '\r' || i + 1 == piece.length() || piece.charAt(i + 1) != '\n') {
        to.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
  }

  /** Returns the text on one line, with HTML character references decoded. */
  String line() {
    var text = text();
    var read = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return read.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  /** Returns the value of an attribute; blank if there is none or it is too long. */
  String attribute(String name) {
    var value = element.attributes().getIgnoreCase(name);
    return value.length() > MAX_TEXT ? "" : value.strip();
  }

  /** Returns the value of an attribute of this element or its nearest ancestor that has it. */
  String inherited(String name) {
    var here = element;
    for (int i = 0; i < 10 && here != null; i++) {
      var value = here.attributes().getIgnoreCase(name);
      if (!value.isBlank()) {
        return value.strip();
      }
      here = here.parent();
    }
    return "";
  }
}
