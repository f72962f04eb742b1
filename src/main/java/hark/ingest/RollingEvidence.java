package hark.ingest;

import hark.caption.Cue;
import java.util.List;

/**
 * Tells whether captions roll: whether each cue shows words of the one before it once more. One
 * place where words are said again is no evidence, for people repeat themselves; a file rolls when
 * most cues that bring new words begin with words that still stand on the screen, or many do. Used
 * by one thread.
 */
final class RollingEvidence {

  /** A pause in which the screen is empty, in milliseconds. */
  static final long CLEARED = 1_000;

  /** Fewer words than these are repeated at any place by chance. */
  private static final int FEWEST_WORDS = 2;

  private static final int FEWEST_STEPS = 3;

  /** So many are enough where each line is begun anew, so that only some cues show old words. */
  private static final int MANY_STEPS = 10;

  private int adding;
  private int steps;
  private int scrolls;
  private int echoes;

  private RollingEvidence() {}

  /**
   * @param cues in the order of their start, none ending before it starts
   */
  static RollingEvidence of(List<Cue> cues) {
    var evidence = new RollingEvidence();
    Screen before = null; // two at a time: all words of a long file would fill the memory
    for (var cue : cues) {
      var screen = new Screen(cue);
      if (before != null) {
        evidence.take(before, screen);
      }
      before = screen;
    }
    return evidence;
  }

  /** Tells whether nothing lies between two cues but a short pause. */
  static boolean touch(Screen before, Screen after) {
    return after.cue().startMillis() - before.cue().endMillis() <= CLEARED;
  }

  private void take(Screen before, Screen after) {
    if (before.isEmpty() || after.isEmpty() || !touch(before, after)) {
      return;
    }
    int same = Overlap.longest(before.words(), after.words());
    if (same < after.size()) {
      adding++;
      steps += same >= FEWEST_WORDS ? 1 : 0;
      scrolls += same >= FEWEST_WORDS && same < before.size() ? 1 : 0;
    } else if (after.isFlash()) {
      echoes++;
    }
  }

  boolean isRolling() {
    boolean most = 2 * steps >= adding && (steps >= FEWEST_STEPS || steps > 0 && echoes > 0);
    return most || 4 * steps >= adding && steps >= MANY_STEPS;
  }

  /**
   * Tells whether new words come while older ones go. Otherwise a screen grows until it is full, or
   * a step of its own takes old words away.
   */
  boolean isScrolling() {
    return 2 * scrolls >= steps;
  }
}
