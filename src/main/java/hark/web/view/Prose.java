package hark.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of a message bundle in which some words stand out: {@code **important**}, {@code `typed`},
 * {@code [key]}. It is cut into pieces, so that templates alone make markup.
 */
public final class Prose {

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
  public record Piece(Style style, String text) {}

  private Prose() {}

  /** The pieces of a text, in order, none of them empty. */
  public static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var marked : MARKED.matcher(text).results().toList()) {
      addPlain(pieces, text.substring(at, marked.start()));
      pieces.add(piece(marked));
      at = marked.end();
    }
    addPlain(pieces, text.substring(at));
    return pieces;
  }

  private static Piece piece(MatchResult marked) {
    if (marked.group(1) != null) {
      return new Piece(Style.STRONG, marked.group(1));
    }
    return marked.group(2) != null
        ? new Piece(Style.CODE, marked.group(2))
        : new Piece(Style.KEY, marked.group(3));
  }

  private static void addPlain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Style.PLAIN, text));
    }
  }
}
