package hark.ingest.clean;

import hark.caption.Cue;
import hark.transcript.WorkDeadline;
import java.util.BitSet;
import java.util.List;

/**
 * A converter of rolling captions to the words spoken, each kept where it is first shown.
 *
 * <p>A screen begins with the words left of the screen before it: all of them, or the rest after
 * whole lines have gone. Where line breaks were lost, a line is the text that one cue added. Words
 * that are said again appear on the screen again, after those that are left, and are therefore
 * kept. Where a cue has lines, the words that are left end with a line if possible.
 */
final class CaptionUnroller {

  /** The number of words at the edge of two cues that are not said again by chance. */
  private static final int CERTAIN_WORDS = 3;

  /**
   * A cue after unrolling.
   *
   * @param cue without the words that were on the screen before; blank when these were all
   * @param repeated number of words removed
   */
  record UnrolledCaptions(Cue cue, int repeated) {}

  private final boolean scrolls;
  private final boolean staysThroughPauses;
  private CaptionScreen before;

  /** The positions on the screen where the text that one cue added begins. */
  private BitSet additions = new BitSet();

  private CaptionUnroller(RollingEvidence evidence) {
    this.scrolls = evidence.isScrolling();
    this.staysThroughPauses = evidence.isRollingThroughPauses();
  }

  /**
   * Removes repeated words if the captions roll; other captions stay as they are.
   *
   * @param cues in the order of their start, none ending before it starts; blank ones clear the
   *     screen
   */
  static List<UnrolledCaptions> unroll(List<Cue> cues, RollingEvidence evidence) {
    if (!evidence.isRolling()) {
      return cues.stream().map(cue -> new UnrolledCaptions(cue, 0)).toList();
    }
    var unroller = new CaptionUnroller(evidence);
    return cues.stream().map(cue -> unroller.take(new CaptionScreen(cue))).toList();
  }

  private UnrolledCaptions take(CaptionScreen screen) {
    WorkDeadline.check(); // a screen may hold thousands of words
    boolean isCleared = before == null || !RollingEvidence.follows(before.cue(), screen.cue());
    int left = isCleared || screen.isEmpty() ? 0 : left(screen);
    left = isSaidAgain(screen, left) ? 0 : left;
    show(screen, left);
    if (left == 0) {
      return new UnrolledCaptions(screen.cue(), 0);
    }
    var cue = screen.cue();
    return new UnrolledCaptions(
        left == screen.size()
            ? new Cue(cue.startMillis(), cue.endMillis(), "", cue.speaker())
            : screen.without(left),
        left);
  }

  /**
   * Returns whether words that seem to be left were said again. After a pause, a whole screen of
   * old words was said again; a few words may be, unless screens of this file usually stay through
   * pauses.
   */
  private boolean isSaidAgain(CaptionScreen screen, int left) {
    if (left == 0 || !RollingEvidence.isPause(before.cue(), screen.cue())) {
      return false;
    }
    return left == screen.size() || left < CERTAIN_WORDS && !staysThroughPauses;
  }

  /** Returns the number of words left of the screen before. */
  private int left(CaptionScreen screen) {
    boolean isLater = screen.cue().startMillis() > before.cue().startMillis();
    int most = isLater ? screen.untimed() : screen.size();
    var parts = parts(screen);
    boolean isStep = isStep(screen);
    int longest = 0;
    int longestLines = 0;
    for (int count : WordOverlap.all(before.words(), screen.words())) {
      if (count <= most && parts.get(before.size() - count)) {
        longest = Math.max(longest, count);
        longestLines = Math.max(longestLines, endsLine(screen, count, isStep) ? count : 0);
      }
    }
    if (longestLines > 0) {
      return longestLines;
    }
    return longest == 0 && scrolls ? anywhere(screen, most) : longest;
  }

  /** Returns the number of words left of the screen before, wherever they begin: many or none. */
  private int anywhere(CaptionScreen screen, int most) {
    int any =
        WordOverlap.longest(
            new WordHashes().add(before.cue().text()), new WordHashes().add(screen.cue().text()));
    boolean isCertain =
        any >= CERTAIN_WORDS && any <= most && WordOverlap.is(before.words(), screen.words(), any);
    return isCertain ? any : 0;
  }

  /** Returns the positions on the screen before where the words that are left may begin. */
  private BitSet parts(CaptionScreen screen) {
    var parts = (BitSet) before.lineStarts().clone();
    if (scrolls || RollingEvidence.isFlash(screen.cue())) {
      parts.or(additions);
    }
    return parts;
  }

  /**
   * Returns whether the given number of words ends with a line; a whole screen does only if it is a
   * step.
   */
  private static boolean endsLine(CaptionScreen screen, int count, boolean isStep) {
    return screen.lineStarts().get(count) || count == screen.size() && isStep;
  }

  /**
   * Returns whether a screen may consist only of words that are left. A screen of several lines
   * that stays too long for a step of the display does not: it adds a line like those it has.
   */
  private static boolean isStep(CaptionScreen screen) {
    return screen.lineStarts().cardinality() < 2 || RollingEvidence.isFlash(screen.cue());
  }

  private void show(CaptionScreen screen, int left) {
    var shown = new BitSet();
    if (left > 0) {
      int gone = before.size() - left;
      additions.stream().filter(place -> place >= gone).forEach(place -> shown.set(place - gone));
    }
    if (left < screen.size()) {
      shown.set(left);
    }
    additions = shown;
    before = screen;
  }
}
