package hark.ingest.clean;

import hark.caption.Cue;
import hark.transcript.WorkDeadline;
import java.util.List;
import java.util.Optional;

/**
 * The evidence that captions roll: that each cue shows words of the one before it once more. A
 * single repetition is no evidence, because people repeat themselves; a file rolls when most cues
 * that bring new words begin with words that are still on the screen, or many do. Used by one
 * thread.
 */
final class RollingEvidence {

  /** A pause in which the screen is empty, in milliseconds. */
  private static final long CLEARED = 1_000;

  /** The longest step of the display, in milliseconds; YouTube's steps last ten. */
  private static final long FLASH = 50;

  /** The minimum number of repeated words; fewer are repeated by chance anywhere. */
  private static final int FEWEST_WORDS = 2;

  private static final int FEWEST_STEPS = 3;

  /**
   * The number of steps that is enough where each line is begun anew, so that only some cues show
   * old words.
   */
  private static final int MANY_STEPS = 10;

  /** The words of the previous cue and of the current one. */
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
   * Collects the evidence of a file.
   *
   * @param cues in the order of the file, for a file may hold two versions of the same speech, one
   *     after the other, that repeat each other when they are sorted by time; none ends before it
   *     starts
   */
  static RollingEvidence of(List<Cue> cues) {
    var evidence = new RollingEvidence();
    for (int i = 0; i < cues.size(); i++) {
      WorkDeadline.checkAt(i);
      evidence.take(i == 0 ? Optional.empty() : Optional.of(cues.get(i - 1)), cues.get(i));
    }
    return evidence;
  }

  /** Returns whether one cue comes after another, at once or after a pause. */
  static boolean follows(Cue before, Cue after) {
    return after.startMillis() >= before.startMillis();
  }

  /** Returns whether there is a pause between two cues in which a screen may be cleared. */
  static boolean isPause(Cue before, Cue after) {
    return after.startMillis() - before.endMillis() > CLEARED;
  }

  /** Returns whether a cue is a step of the display, too short to say a word in. */
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

  /**
   * Compares cues across a pause. Words said again after a pause may be intended, but not half of
   * all there are.
   */
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

  /** Returns whether old words usually stay on the screen through a pause. */
  boolean isRollingThroughPauses() {
    return pausedSteps > 0 && 2 * pausedSteps >= pausedAdding;
  }

  /**
   * Returns whether new words come while older ones go. Otherwise a screen grows until it is full,
   * or a separate step removes old words.
   */
  boolean isScrolling() {
    return 2 * (scrolls + pausedScrolls) >= steps + pausedSteps;
  }
}
