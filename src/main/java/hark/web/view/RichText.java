package hark.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of a message bundle in which some words stand out: {@code **important**}, {@code `typed`},
 * {@code [key]}. It is cut into pieces, so that templates alone make markup.
 */
public final class RichText {

  private static final Pattern MARKED =
      Pattern.compile("\\*\\*([^*]+)\\*\\*|`([^`]+)`|\\[([^\\]]+)]");

  /** How a piece stands out. */
  public enum Style {
    PLAIN,
    STRONG,
    CODE,
    KEY
  }

  /** A piece of a text, without its marks. */
  public record RichTextPiece(Style style, String text) {}

  private RichText() {}

  /** The pieces of a text, in order, none of them empty. */
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
    return marked.group(2) != null
        ? new RichTextPiece(Style.CODE, marked.group(2))
        : new RichTextPiece(Style.KEY, marked.group(3));
  }

  private static void addPlain(List<RichTextPiece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new RichTextPiece(Style.PLAIN, text));
    }
  }
}
