package hark.ingest.clean;

import hark.caption.Cue;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether captions roll: whether each cue shows words of the one before it once more. One
 * place where words are said again is no evidence, for people repeat themselves; a file rolls when
 * most cues that bring new words begin with words that still stand on the screen, or many do. Used
 * by one thread.
 */
final class RollingEvidence {

  /** A pause in which the screen is empty, in milliseconds. */
  private static final long CLEARED = 1_000;

  /** In milliseconds; YouTube's steps last ten. */
  private static final long FLASH = 50;

  /** Fewer words than these are repeated at any place by chance. */
  private static final int FEWEST_WORDS = 2;

  private static final int FEWEST_STEPS = 3;

  /** So many are enough where each line is begun anew, so that only some cues show old words. */
  private static final int MANY_STEPS = 10;

  /** The words of the cue before and of the one now. */
  private WordHashes old = new WordHashes();

  private WordHashes fresh = new WordHashes();
  private int adding;
  private int steps;
  private int scrolls;
  private int echoes;

  /** The same counts of cues that come after a pause. */
  private int pausedAdding;

  private int pausedSteps;
  private int pausedScrolls;

  private RollingEvidence() {}

  /**
   * @param cues in the order of the file, for a file may hold two versions of what was said, one
   *     after the other, that repeat each other when they are put in the order of time; none ends
   *     before it starts
   */
  static RollingEvidence of(List<Cue> cues) {
    var evidence = new RollingEvidence();
    for (int i = 0; i < cues.size(); i++) {
      evidence.take(i == 0 ? Optional.empty() : Optional.of(cues.get(i - 1)), cues.get(i));
    }
    return evidence;
  }

  /** Tells whether one cue comes after another, at once or after a pause. */
  static boolean follows(Cue before, Cue after) {
    return after.startMillis() >= before.startMillis();
  }

  /** Tells whether there is a pause between two cues in which a screen may be cleared. */
  static boolean isPause(Cue before, Cue after) {
    return after.startMillis() - before.endMillis() > CLEARED;
  }

  /** Tells whether a cue is a step of the display, too short to say a word in. */
  static boolean isFlash(Cue cue) {
    return cue.endMillis() - cue.startMillis() <= FLASH;
  }

  private void take(Optional<Cue> before, Cue after) {
    var swapped = old;
    old = fresh;
    fresh = swapped;
    fresh.clear();
    fresh.add(after.text());
    if (old.size() > 0 && fresh.size() > 0 && before.isPresent() && follows(before.get(), after)) {
      if (isPause(before.get(), after)) {
        comparePaused();
      } else {
        compare(after);
      }
    }
  }

  /** What is said again after a pause may be meant so, but not half of all there is. */
  private void comparePaused() {
    int same = WordOverlap.longest(old, fresh);
    if (same < fresh.size()) {
      pausedAdding++;
      pausedSteps += same >= FEWEST_WORDS ? 1 : 0;
      pausedScrolls += same >= FEWEST_WORDS && same < old.size() ? 1 : 0;
    }
  }

  private void compare(Cue after) {
    int same = WordOverlap.longest(old, fresh);
    if (same < fresh.size()) {
      adding++;
      steps += same >= FEWEST_WORDS ? 1 : 0;
      scrolls += same >= FEWEST_WORDS && same < old.size() ? 1 : 0;
    } else if (isFlash(after)) {
      echoes++;
    }
  }

  boolean isRolling() {
    boolean most = 2 * steps >= adding && (steps >= FEWEST_STEPS || steps > 0 && echoes > 0);
    int all = steps + pausedSteps;
    boolean mostOfAll = 2 * all >= adding + pausedAdding && all >= FEWEST_STEPS;
    return most || mostOfAll || 4 * steps >= adding && steps >= MANY_STEPS;
  }

  /** Tells whether old words usually stay on the screen through a pause. */
  boolean isRollingThroughPauses() {
    return pausedSteps > 0 && 2 * pausedSteps >= pausedAdding;
  }

  /**
   * Tells whether new words come while older ones go. Otherwise a screen grows until it is full, or
   * a step of its own takes old words away.
   */
  boolean isScrolling() {
    return 2 * (scrolls + pausedScrolls) >= steps + pausedSteps;
  }
}
