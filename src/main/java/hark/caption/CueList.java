package hark.caption;

import hark.caption.Captions.Declared;
import hark.caption.Captions.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The cues of a file while it is being read, and those that could not be. Used by one thread. */
final class CueList {

  /**
   * @param open the file tells no end
   */
  private record Placed(int place, Cue cue, boolean open) {}

  private final List<Placed> cues = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private int unreadable;

  /** Adds a cue that stands where the file says it first. */
  void add(Cue cue) {
    add(cue, cues.size());
  }

  /** Adds a cue that the file itself gives a place among the others; equal places stay in order. */
  void add(Cue cue, int place) {
    put(new Placed(place, cue, false));
  }

  /**
   * Adds a cue of which the file tells only the start: it ends where the next one starts, and at
   * once where there is none or that one starts no later.
   */
  void addOpen(Cue cue) {
    put(new Placed(cues.size(), cue, true));
  }

  /** Tells something more for the receipt; once for each kind. */
  void remark(Remark remark) {
    remarks.add(remark);
  }

  private void put(Placed placed) {
    cues.add(placed);
    checkSize();
  }

  /** Counts a cue that cannot be read. */
  void addUnreadable(String reason) {
    unreadable++;
    if (reasons.size() < Captions.MAX_REASONS) {
      reasons.add(reason);
    }
    checkSize();
  }

  /** The number of cues met, readable or not. */
  int met() {
    return cues.size() + unreadable;
  }

  /** What was read, as a file in UTF-8; another encoding is told by who decoded it. */
  Captions toCaptions(String format, Declared declared) {
    cues.sort(Comparator.comparingInt(Placed::place));
    return new Captions(
        format, Captions.UTF_8, declared, closed(), new Unread(unreadable, reasons), remarks);
  }

  private List<Cue> closed() {
    var closed = new Cue[cues.size()];
    for (int i = closed.length - 1; i >= 0; i--) {
      var placed = cues.get(i);
      var next = i + 1 < closed.length ? closed[i + 1] : placed.cue();
      closed[i] = placed.open() ? placed.cue().endingBefore(next) : placed.cue();
    }
    return List.of(closed);
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
