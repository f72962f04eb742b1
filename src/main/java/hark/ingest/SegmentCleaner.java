package hark.ingest;

import hark.caption.Captions;
import hark.caption.Cue;
import hark.transcript.ClockTime;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes segments of a file's cues: white space put right, blank ones left out, times mended, in
 * order of their start. What is said twice stays twice.
 */
final class SegmentCleaner {

  /**
   * What was made.
   *
   * @param segments maybe none
   * @param read cues that came, readable or not; always those kept and those dropped
   * @param mended segments kept with something put right
   * @param repairs one sentence for each kind of thing that was mended or dropped
   */
  record Cleaned(List<Segment> segments, int read, int mended, int dropped, List<String> repairs) {}

  /** A cue on its way to a segment. */
  private record Line(long start, long end, String text, Cue cue, boolean mended) {

    /** White space makes no difference to words, so that their times are those of the cue's. */
    Segment toSegment(int ordinal) {
      var speaker = cue.speaker().map(WhiteSpace::collapse).filter(name -> !name.isBlank());
      return new Segment(ordinal, start, end, text, speaker, WordAligner.align(cue));
    }
  }

  private final Repair unreadable =
      new Repair(
          "segment could not be read and was left out",
          "segments could not be read and were left out");
  private final Repair blank =
      new Repair("segment had no text and was left out", "segments had no text and were left out");
  private final Repair reversed =
      new Repair(
          "segment ended before it began; now it ends where it begins",
          "segments ended before they began; now they end where they begin");
  private final Repair disordered =
      new Repair(
          "segment stood after a later one; now it stands in order of its start",
          "segments stood after a later one; now they stand in order of their start");

  private final List<Line> lines = new ArrayList<>();
  private long latestStart;

  private SegmentCleaner() {}

  /** Cleans all cues of a file. */
  static Cleaned clean(Captions captions) {
    return new SegmentCleaner().run(captions);
  }

  private Cleaned run(Captions captions) {
    captions.cues().forEach(this::take);
    var unread = captions.unread();
    if (unread.count() > 0) {
      unreadable.count(unread.count(), unread.reasons().stream().findFirst().orElse(""));
    }
    lines.sort(Comparator.comparingLong(Line::start)); // stable: equal starts keep their order
    int read = captions.cues().size() + unread.count();
    int mended = (int) lines.stream().filter(Line::mended).count();
    return new Cleaned(segments(), read, mended, read - lines.size(), repairs());
  }

  private void take(Cue cue) {
    var text = WhiteSpace.collapse(cue.text());
    if (text.isBlank()) {
      blank.count(1, ClockTime.of(cue.startMillis()));
      return;
    }
    boolean isReversed = cue.endMillis() < cue.startMillis();
    if (isReversed) {
      reversed.count(1, ClockTime.of(cue.startMillis()));
    }
    boolean isDisordered = cue.startMillis() < latestStart;
    if (isDisordered) {
      disordered.count(1, ClockTime.of(cue.startMillis()));
    }
    latestStart = Math.max(latestStart, cue.startMillis());
    long end = Math.max(cue.startMillis(), cue.endMillis());
    lines.add(new Line(cue.startMillis(), end, text, cue, isReversed || isDisordered));
  }

  private List<Segment> segments() {
    var segments = new ArrayList<Segment>(lines.size());
    for (var line : lines) {
      segments.add(line.toSegment(segments.size()));
    }
    return segments;
  }

  private List<String> repairs() {
    return List.of(unreadable, blank, reversed, disordered).stream()
        .filter(repair -> repair.count > 0)
        .map(Repair::sentence)
        .toList();
  }

  /** One kind of repair: how often it was done, and where first. */
  private static final class Repair {

    private final String one;
    private final String many;
    private int count;
    private String first = "";

    Repair(String one, String many) {
      this.one = one;
      this.many = many;
    }

    void count(int times, String example) {
      if (count == 0) {
        first = example.endsWith(".") ? example.substring(0, example.length() - 1) : example;
      }
      count += times;
    }

    String sentence() {
      return String.format(
          Locale.ROOT, "%d %s (first: %s).", count, count == 1 ? one : many, first);
    }
  }
}
