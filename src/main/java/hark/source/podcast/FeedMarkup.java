package hark.source.podcast;

import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import java.util.Locale;
import java.util.Set;

/**
 * The repair of a feed's markup for a parser: control characters and tags of HTML, which are rarely
 * closed, become blanks, and a {@code <} in text that would swallow the next tag becomes text.
 * Takes one pass over the text.
 */
final class FeedMarkup {

  /** The most tags of a feed; they take memory while it is parsed. */
  private static final int MAX_TAGS = 2_000_000;

  /** The longest value of an attribute; a quotation mark that ends later does not delimit one. */
  private static final int MAX_VALUE = 8_000;

  /** Elements of HTML in texts; no element of a feed has one of these names. */
  private static final Set<String> HTML =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "code",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "iframe",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "s",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "tr",
          "u",
          "ul",
          "wbr");

  private static final int LONGEST_HTML = 10;

  private final String text;
  private final StringBuilder mended;
  private int tags;
  private boolean commentsEnd = true;
  private boolean sectionsEnd = true;

  private FeedMarkup(String text) {
    this.text = text;
    this.mended = new StringBuilder(text.length() + 64);
  }

  static String mend(String text) {
    return new FeedMarkup(text).mend();
  }

  private String mend() {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      int end = open < 0 ? text.length() : open;
      append(at, end);
      at = open < 0 ? end : markup(open);
    }
    return mended.toString();
  }

  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      mended.append(isControl(c) ? ' ' : c);
    }
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
  }

  /** Copies the markup at this {@code <}, and returns its end. */
  private int markup(int open) {
    if (++tags > MAX_TAGS) {
      throw new SourceException(Refusal.SERVICE_TROUBLE, SourceError.TOO_MANY_TAGS, MAX_TAGS);
    }
    if (text.startsWith("<!--", open)) {
      return comment(open);
    }
    if (text.startsWith("<![CDATA[", open)) {
      return section(open);
    }
    int end = isTag(open) ? tagEnd(open) : open + 1;
    if (end < 0) {
      mended.append("&lt;");
      return open + 1;
    }
    if (isHtml(open)) {
      mended.append(' ');
    } else {
      append(open, end);
    }
    return end;
  }

  private boolean isTag(int open) {
    int name = nameBegin(open);
    return name < text.length()
        && (Character.isLetter(text.charAt(name)) || text.charAt(name) == '_');
  }

  private int nameBegin(int open) {
    return text.startsWith("</", open) ? open + 2 : open + 1;
  }

  private boolean isHtml(int open) {
    int begin = nameBegin(open);
    int end = begin;
    while (end < text.length()
        && end - begin <= LONGEST_HTML
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean isWhole = end == text.length() || " \t\r\n/>".indexOf(text.charAt(end)) >= 0;
    return isWhole && HTML.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /** Skips a comment, or only its start if it has no end. */
  private int comment(int open) {
    int end = commentsEnd ? text.indexOf("-->", open + 4) : -1;
    commentsEnd = end >= 0;
    return end < 0 ? open + 4 : end + 3;
  }

  /** Copies a CDATA section, or skips its start if it has no end. */
  private int section(int open) {
    int end = sectionsEnd ? text.indexOf("]]>", open) : -1;
    sectionsEnd = end >= 0;
    if (end < 0) {
      return open + "<![CDATA[".length();
    }
    append(open, end + 3);
    return end + 3;
  }

  /** Returns the end of a tag, or -1 if another starts before; the end of the text truncates it. */
  private int tagEnd(int open) {
    boolean afterEquals = false;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        return -1;
      }
      if (c == '>') {
        return i + 1;
      }
      if ((c == '"' || c == '\'') && afterEquals) {
        int close = text.indexOf(c, i + 1, Math.min(text.length(), i + MAX_VALUE));
        i = close < 0 ? i : close;
      }
      afterEquals = c == '=' || afterEquals && Character.isWhitespace(c);
    }
    return text.length();
  }
}
