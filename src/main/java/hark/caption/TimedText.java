package hark.caption;

import hark.caption.Cue.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The text of a cue while it is put together out of pieces, some of them with times of their own.
 * Used by one thread.
 */
final class TimedText {

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private OptionalLong open = OptionalLong.empty();
  private int openFrom;

  /** Adds text that belongs to the piece begun last, if one was. */
  TimedText add(String more) {
    text.append(more);
    return this;
  }

  /** Begins a piece: all text added from now on, until the next one begins. */
  TimedText begin(long startMillis) {
    endPiece();
    open = OptionalLong.of(startMillis);
    openFrom = text.length();
    return this;
  }

  /** Adds a piece whose start is known, and maybe its end. */
  TimedText add(String more, long startMillis, OptionalLong endMillis) {
    endPiece();
    int from = text.length();
    text.append(more);
    if (!more.isEmpty()) {
      pieces.add(new Piece(from, text.length(), startMillis, endMillis));
    }
    return this;
  }

  /** Ends the piece begun last: text added from now on has no time of its own. */
  TimedText endPiece() {
    if (open.isPresent() && text.length() > openFrom) {
      pieces.add(Piece.of(openFrom, text.length(), open.getAsLong()));
    }
    open = OptionalLong.empty();
    return this;
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  String text() {
    return text.toString();
  }

  /** The pieces of the text so far; ends the one begun last. */
  List<Piece> pieces() {
    endPiece();
    return List.copyOf(pieces);
  }
}
