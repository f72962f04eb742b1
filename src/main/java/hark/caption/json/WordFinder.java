package hark.caption.json;

import hark.caption.Cue.CuePiece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A finder of words that a file lists beside a cue's text, one after the other, in that text. A
 * word that is missing, or only far ahead, is skipped, because it must not take the words between
 * with it. Used by one thread.
 */
public final class WordFinder {

  /** The distance up to which a word is searched for, in characters. */
  private static final int REACH = 100;

  private final String text;
  private final List<CuePiece> pieces = new ArrayList<>();
  private int next;

  public WordFinder(String text) {
    this.text = text;
  }

  /** Adds the next word of the list, with its times as the file gives them. */
  public WordFinder add(String word, long startMillis, OptionalLong endMillis) {
    var wanted = word.strip();
    int at = wanted.isEmpty() ? -1 : find(wanted);
    if (at >= 0) {
      next = at + wanted.length();
      pieces.add(new CuePiece(at, next, startMillis, endMillis));
    }
    return this;
  }

  /** Skips a word of the list that has no times. */
  public WordFinder skip(String word) {
    var wanted = word.strip();
    int at = wanted.isEmpty() ? -1 : find(wanted);
    if (at >= 0) {
      next = at + wanted.length();
    }
    return this;
  }

  /** Returns the words found so far. */
  public List<CuePiece> pieces() {
    return List.copyOf(pieces);
  }

  private int find(String wanted) {
    passBlanks();
    if (text.startsWith(wanted, next)) {
      return next;
    }
    int limit = Math.min(text.length(), next + REACH + wanted.length());
    int at = text.indexOf(wanted, next, limit);
    while (at >= 0 && !isWhole(at, at + wanted.length())) {
      at = text.indexOf(wanted, at + 1, limit);
    }
    return at;
  }

  /**
   * Skips blanks. No word begins with a blank; so each is examined once, whatever is not found
   * after it.
   */
  private void passBlanks() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }

  /**
   * Returns whether no word goes on over these edges: {@code or} is not found inside {@code for}.
   */
  private boolean isWhole(int from, int to) {
    return !joins(from) && !joins(to);
  }

  private boolean joins(int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at))
        && !Character.isIdeographic(text.codePointAt(at));
  }
}
