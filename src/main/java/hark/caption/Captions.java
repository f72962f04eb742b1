package hark.caption;

import java.util.List;
import java.util.Optional;

/**
 * What a caption file says.
 *
 * @param format the name of its format, such as {@code WebVTT}
 * @param title where the file gives one
 * @param language a BCP 47 tag, where the file gives one
 * @param cues in the order of the file
 * @param unreadable cues that could not be read: one sentence each, at most {@value #MAX_REASONS}
 *     of them
 * @param unreadableCount how many cues could not be read
 */
public record Captions(
    String format,
    Optional<String> title,
    Optional<String> language,
    List<Cue> cues,
    List<String> unreadable,
    int unreadableCount) {

  public static final int MAX_REASONS = 20;

  public Captions {
    cues = List.copyOf(cues);
    unreadable = List.copyOf(unreadable);
  }
}
