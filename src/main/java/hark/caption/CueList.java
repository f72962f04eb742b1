package hark.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cues of a file while it is being read, and those that could not be. Used by one thread. */
final class CueList {

  private record Placed(int place, Cue cue) {}

  private final List<Placed> cues = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private int unreadableCount;

  /** Adds a cue that stands where the file says it first. */
  void add(Cue cue) {
    add(cue, cues.size());
  }

  /** Adds a cue that the file itself gives a place among the others; equal places stay in order. */
  void add(Cue cue, int place) {
    cues.add(new Placed(place, cue));
    checkSize();
  }

  /** Counts a cue that cannot be read. */
  void addUnreadable(String reason) {
    unreadableCount++;
    if (unreadable.size() < Captions.MAX_REASONS) {
      unreadable.add(reason);
    }
    checkSize();
  }

  /** The number of cues met, readable or not. */
  int met() {
    return cues.size() + unreadableCount;
  }

  Captions toCaptions(String format, Optional<String> title, Optional<String> language) {
    cues.sort(Comparator.comparingInt(Placed::place));
    var inOrder = cues.stream().map(Placed::cue).toList();
    return new Captions(format, title, language, inOrder, unreadable, unreadableCount);
  }

  private void checkSize() {
    if (met() > CaptionFormats.MAX_CUES) {
      throw new CaptionSyntaxException(
          String.format(
              Locale.ROOT,
              "The file has more than %,d cues. Cut it into several videos.",
              CaptionFormats.MAX_CUES));
    }
  }
}
