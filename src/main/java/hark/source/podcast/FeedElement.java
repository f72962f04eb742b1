package hark.source.podcast;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * An element of a feed, under the name that the specifications give it, in lower case and with the
 * usual prefix of its namespace, such as {@code itunes:duration}. Namespaces go by many spellings,
 * and a usual prefix is understood without a declaration too.
 */
record FeedElement(Element element) {

  /** Texts are cut here, in characters. */
  static final int MAX_TEXT = 2_000;

  private static final Set<String> PREFIXES =
      Set.of("podcast", "itunes", "googleplay", "media", "dc", "dcterms", "atom");

  /** The element's name; {@code other:} stands before one of a namespace that is not known. */
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

  /** The usual prefix of a namespace in whatever spelling; blank for one that is not known. */
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

  /** Tells whether it is the element that the name stands for, of RSS or, as a feed, of Atom. */
  boolean is(String... names) {
    var own = name();
    for (var name : names) {
      if (own.equals(name) || own.equals("atom:" + name)) {
        return true;
      }
    }
    return false;
  }

  /** The text, up to the first element that a feed has beside it: an end tag was forgotten then. */
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

  /** The text in one line; names of characters that were written for a page are read. */
  String line() {
    var text = text();
    var read = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return read.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  /** The value of an attribute; blank where there is none, or one that is far too long. */
  String attribute(String name) {
    var value = element.attributes().getIgnoreCase(name);
    return value.length() > MAX_TEXT ? "" : value.strip();
  }

  /** The value of an attribute of this element or of the nearest one round it that has it. */
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
