package hark.ingest.clean;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.language.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words that are on the screen while a cue is shown, line by line. A line that has text but no
 * word, such as a note of music, counts as one word.
 */
final class CaptionScreen {

  private static final String OPENING = "([{\u00AB\u2018\u201C\u201E\u2039\u300C\u300E\u00BF\u00A1";

  private final Cue cue;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final BitSet lineStarts = new BitSet();

  CaptionScreen(Cue cue) {
    this.cue = cue;
    int from = 0;
    while (from <= cue.text().length()) {
      int to = cue.text().indexOf('\n', from);
      addLine(from, to < 0 ? cue.text().length() : to);
      from = to < 0 ? cue.text().length() + 1 : to + 1;
    }
  }

  private void addLine(int from, int to) {
    var line = cue.text().substring(from, to);
    if (line.isBlank()) {
      return;
    }
    lineStarts.set(words.size());
    int before = words.size();
    for (var word : Words.of(line)) {
      add(word.text(), from + word.start(), from + word.end());
    }
    if (words.size() == before) {
      add(line.strip(), from, to);
    }
  }

  private void add(String word, int start, int end) {
    words.add(word);
    starts.add(start);
    ends.add(end);
  }

  Cue cue() {
    return cue;
  }

  List<String> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns the positions of the words with which lines begin. */
  BitSet lineStarts() {
    return lineStarts;
  }

  /**
   * Returns the number of words that may have been on the screen before: none from the first word
   * on that the file itself times within this cue.
   */
  int untimed() {
    var timed = cue.pieces().stream().filter(p -> p.startMillis() >= cue.startMillis()).findFirst();
    if (timed.isEmpty()) {
      return words.size();
    }
    int count = 0;
    while (count < words.size() && ends.get(count) <= timed.get().from()) {
      count++;
    }
    return count;
  }

  /** Returns the cue without its first words, blank if {@code count} covers all of them. */
  Cue without(int count) {
    int cut = cut(count);
    var pieces = new ArrayList<CuePiece>();
    for (var piece : cue.pieces()) {
      if (piece.to() > cut) {
        pieces.add(
            new CuePiece(
                Math.max(0, piece.from() - cut),
                piece.to() - cut,
                piece.startMillis(),
                piece.endMillis()));
      }
    }
    return new Cue(
        cue.startMillis(), cue.endMillis(), cue.text().substring(cut), cue.speaker(), pieces);
  }

  /**
   * Returns the offset at which a word begins, with the marks that open it: after the first blank
   * before it, if any.
   */
  private int cut(int word) {
    for (int i = ends.get(word - 1); i < starts.get(word); i++) {
      char c = cue.text().charAt(i);
      if (Character.isWhitespace(c)) {
        return i + 1;
      }
      if (OPENING.indexOf(c) >= 0) {
        return i;
      }
    }
    return starts.get(word);
  }
}
