package hark.caption.read;

import hark.caption.Cue.CuePiece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The text of a cue while it is built from pieces, some of them with times of their own. Used by
 * one thread.
 */
public final class TimedText {

  private final StringBuilder text = new StringBuilder();
  private final List<CuePiece> pieces = new ArrayList<>();
  private OptionalLong open = OptionalLong.empty();
  private int openFrom;

  /** Adds text that belongs to the piece begun last, if one was. */
  public TimedText add(String more) {
    text.append(more);
    return this;
  }

  /** Begins a piece: all text added from now on, until the next one begins. */
  public TimedText begin(long startMillis) {
    endPiece();
    open = OptionalLong.of(startMillis);
    openFrom = text.length();
    return this;
  }

  /** Adds a piece whose start is known, and maybe its end. */
  public TimedText add(String more, long startMillis, OptionalLong endMillis) {
    endPiece();
    int from = text.length();
    text.append(more);
    if (!more.isEmpty()) {
      pieces.add(new CuePiece(from, text.length(), startMillis, endMillis));
    }
    return this;
  }

  /** Ends the piece begun last: text added from now on has no time of its own. */
  public TimedText endPiece() {
    if (open.isPresent() && text.length() > openFrom) {
      pieces.add(CuePiece.of(openFrom, text.length(), open.getAsLong()));
    }
    open = OptionalLong.empty();
    return this;
  }

  public boolean isBlank() {
    return text.toString().isBlank();
  }

  public String text() {
    return text.toString();
  }

  /** Returns the pieces of the text so far; ends the one begun last. */
  public List<CuePiece> pieces() {
    endPiece();
    return List.copyOf(pieces);
  }
}
