package hark.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A message with marked words: {@code **important**}, {@code `typed`}, {@code [key]}, {@code
 * [link](/path)}. It is split into pieces, so that only templates create markup.
 */
public final class RichText {

  private static final Pattern MARKED =
      Pattern.compile("\\*\\*([^*]+)\\*\\*|`([^`]+)`|\\[([^\\]]+)]\\((/[^)\\s]*)\\)|\\[([^\\]]+)]");

  /** The style of a piece. */
  public enum Style {
    PLAIN,
    STRONG,
    CODE,
    KEY,
    LINK
  }

  /**
   * A piece of a text, without its marks.
   *
   * @param address the target of a link, a path of this site; empty for other styles
   */
  public record RichTextPiece(Style style, String text, String address) {

    RichTextPiece(Style style, String text) {
      this(style, text, "");
    }
  }

  private RichText() {}

  /** Returns the pieces of a text, in order, none of them empty. */
  public static List<RichTextPiece> pieces(String text) {
    var pieces = new ArrayList<RichTextPiece>();
    int at = 0;
    for (var marked : MARKED.matcher(text).results().toList()) {
      addPlain(pieces, text.substring(at, marked.start()));
      pieces.add(piece(marked));
      at = marked.end();
    }
    addPlain(pieces, text.substring(at));
    return pieces;
  }

  private static RichTextPiece piece(MatchResult marked) {
    if (marked.group(1) != null) {
      return new RichTextPiece(Style.STRONG, marked.group(1));
    }
    if (marked.group(2) != null) {
      return new RichTextPiece(Style.CODE, marked.group(2));
    }
    return marked.group(3) != null
        ? new RichTextPiece(Style.LINK, marked.group(3), marked.group(4))
        : new RichTextPiece(Style.KEY, marked.group(5));
  }

  private static void addPlain(List<RichTextPiece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new RichTextPiece(Style.PLAIN, text));
    }
  }
}
