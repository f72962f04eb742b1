package hark.ingest;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rolls honest lines the ways that services, recorders of broadcasts and live captions do. A line
 * begins each three seconds, and lasts until the next one; a word begins each quarter of a second.
 */
public enum Rolling {
  /**
   * As YouTube writes automatic captions: two lines, the new one with times, and steps of 10 ms.
   */
  YOUTUBE(2, true, true, false),
  /** The same when times of words were lost on the way. */
  WITHOUT_WORD_TIMES(2, true, false, false),
  /** The same when line breaks were lost as well. */
  FLAT(2, true, false, true),
  /** Two lines of a broadcast: each cue drops the first line and adds one. */
  TWO_LINES(2, false, false, false),
  THREE_LINES(3, false, false, false),
  /** Live captions: one line that grows word by word or a few at a time, then the next one. */
  GROWING(1, false, false, false);

  public static final long LINE = 3_000;
  public static final long WORD = 250;
  private static final long STEP = 10;

  private final int lines;
  private final boolean steps;
  private final boolean times;
  private final boolean flat;

  Rolling(int lines, boolean steps, boolean times, boolean flat) {
    this.lines = lines;
    this.steps = steps;
    this.times = times;
    this.flat = flat;
  }

  public List<Cue> roll(List<String> honest) {
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < honest.size(); i++) {
      long start = i * LINE;
      if (this == GROWING) {
        grow(honest.get(i), start, cues);
        continue;
      }
      var shown = honest.subList(Math.max(0, i - lines + 1), i + 1);
      cues.add(cue(shown, start, start + LINE - (steps ? STEP : 0)));
      if (steps) {
        cues.add(Cue.of(start + LINE - STEP, start + LINE, honest.get(i) + "\n "));
      }
    }
    return cues;
  }

  private Cue cue(List<String> shown, long start, long end) {
    var text = String.join(flat ? " " : "\n", shown);
    int last = text.length() - shown.getLast().length();
    var pieces = times ? pieces(text, last, start) : List.<CuePiece>of();
    return new Cue(start, end, text, Optional.empty(), pieces);
  }

  /** The first word of a new line has no time of its own: it begins with the cue. */
  private static List<CuePiece> pieces(String text, int from, long start) {
    var pieces = new ArrayList<CuePiece>();
    int blank = text.indexOf(' ', from);
    for (int word = 1; blank >= 0; word++) {
      int next = text.indexOf(' ', blank + 1);
      pieces.add(CuePiece.of(blank, next < 0 ? text.length() : next, start + word * WORD));
      blank = next;
    }
    return pieces;
  }

  private static void grow(String line, long start, List<Cue> cues) {
    var words = line.split(" ");
    int shown = 0;
    long at = start;
    for (int step = 1; shown < words.length; step++) {
      shown = Math.min(words.length, shown + 1 + step % 3);
      long end = shown == words.length ? start + LINE : at + WORD;
      cues.add(Cue.of(at, end, String.join(" ", Arrays.asList(words).subList(0, shown))));
      at = end;
    }
  }
}
