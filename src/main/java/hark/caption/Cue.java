package hark.caption;

import java.util.Optional;

/**
 * One timed piece of a caption file as it stands there: times in milliseconds that may lie in any
 * order, text that may be blank, free of markup and entities.
 */
public record Cue(long startMillis, long endMillis, String text, Optional<String> speaker) {

  public static Cue of(long startMillis, long endMillis, String text) {
    return new Cue(startMillis, endMillis, text, Optional.empty());
  }

  /** The same cue, ending where the next one starts, or at once where that is not later. */
  Cue endingBefore(Cue next) {
    return new Cue(startMillis, Math.max(startMillis, next.startMillis()), text, speaker);
  }
}
