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
}
