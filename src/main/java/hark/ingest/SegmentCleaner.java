package hark.ingest;

import hark.caption.Captions;
import hark.caption.Cue;
import hark.caption.Remark;
import hark.ingest.Unroller.Unrolled;
import hark.transcript.ClockTime;
import hark.transcript.Limits;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes segments of a file's cues: times mended, in order of their start, captions that roll made
 * into what was said, white space put right, blank ones left out. What was said twice stays twice.
 */
final class SegmentCleaner {

  /**
   * What was made.
   *
   * @param segments maybe none
   * @param read cues that came, readable or not; always those kept and those dropped
   * @param mended segments kept with something put right
   * @param repairs one remark for each kind of thing that was mended or dropped
   * @param remarks what else is worth telling
   */
  record Cleaned(
      List<Segment> segments,
      int read,
      int mended,
      int dropped,
      List<Remark> repairs,
      List<Remark> remarks) {}

  /** A cue on its way to a segment, and whether something of it was put right. */
  private record Line(Cue cue, boolean mended) {}

  private static final int LONGEST_EXAMPLE = 60;

  private final Count unreadable =
      new Count(
          "segment could not be read and was left out",
          "segments could not be read and were left out");
  private final Count blank =
      new Count("segment had no text and was left out", "segments had no text and were left out");
  private final Count reversed =
      new Count(
          "segment ended before it began; now it ends where it begins",
          "segments ended before they began; now they end where they begin");
  private final Count disordered =
      new Count(
          "segment stood after a later one; now it stands in order of its start",
          "segments stood after a later one; now they stand in order of their start");
  private final Count rolled =
      new Count(
          "segment began with words still shown from the one before; they are kept once",
          "segments began with words still shown from the one before; they are kept once");
  private final Count echoed =
      new Count(
          "segment only showed words of the one before once more and was left out",
          "segments only showed words of the one before once more and were left out");

  private final Count cut =
      new Count(
          "segment had a speaker with a name of more than %d characters; it was cut"
              .formatted(Limits.MAX_SPEAKER),
          "segments had a speaker with a name of more than %d characters; it was cut"
              .formatted(Limits.MAX_SPEAKER));

  private final List<Segment> segments = new ArrayList<>();
  private long latestStart;
  private int mended;

  private SegmentCleaner() {}

  /** Cleans all cues of a file. */
  static Cleaned clean(Captions captions) {
    return new SegmentCleaner().run(captions);
  }

  private Cleaned run(Captions captions) {
    var unread = captions.unread();
    unreadable.add(unread.count(), unread.reasons().stream().findFirst().orElse(""));
    var lines = new ArrayList<>(captions.cues().stream().map(this::mendTimes).toList());
    var evidence = RollingEvidence.of(lines.stream().map(Line::cue).toList());
    lines.sort(Comparator.comparingLong(line -> line.cue().startMillis())); // ties keep their order
    var unrolled = Unroller.unroll(lines.stream().map(Line::cue).toList(), evidence);
    for (int i = 0; i < lines.size(); i++) {
      take(lines.get(i), unrolled.get(i));
    }
    int read = lines.size() + unread.count();
    return new Cleaned(
        segments,
        read,
        mended,
        read - segments.size(),
        Stream.of(unreadable, blank, reversed, disordered, rolled, echoed, cut)
            .flatMap(count -> count.remark().stream())
            .toList(),
        Loops.find(segments).stream().toList());
  }

  private Line mendTimes(Cue cue) {
    if (WhiteSpace.isBlank(cue.text())) {
      return new Line(cue.withEnd(Math.max(cue.startMillis(), cue.endMillis())), false);
    }
    boolean isReversed = cue.endMillis() < cue.startMillis();
    boolean isDisordered = cue.startMillis() < latestStart;
    reversed.add(isReversed ? 1 : 0, ClockTime.of(cue.startMillis()));
    disordered.add(isDisordered ? 1 : 0, ClockTime.of(cue.startMillis()));
    latestStart = Math.max(latestStart, cue.startMillis());
    return new Line(isReversed ? cue.withEnd(cue.startMillis()) : cue, isReversed || isDisordered);
  }

  private void take(Line line, Unrolled unrolled) {
    var cue = unrolled.cue();
    var text = WhiteSpace.collapse(cue.text());
    if (unrolled.repeated() > 0) {
      (text.isBlank() ? echoed : rolled).add(1, example(line.cue()));
    } else if (text.isBlank()) {
      blank.add(1, ClockTime.of(cue.startMillis()));
    }
    if (!text.isBlank()) {
      var speaker = cue.speaker().map(WhiteSpace::collapse).filter(name -> !name.isBlank());
      boolean isCut = speaker.map(String::length).orElse(0) > Limits.MAX_SPEAKER;
      cut.add(isCut ? 1 : 0, ClockTime.of(cue.startMillis()));
      mended += line.mended() || isCut || unrolled.repeated() > 0 ? 1 : 0;
      segments.add(segment(cue, text, speaker.map(name -> Limits.cut(name, Limits.MAX_SPEAKER))));
    }
  }

  /** White space makes no difference to words, so that their times are those of the cue's. */
  private Segment segment(Cue cue, String text, Optional<String> speaker) {
    return new Segment(
        segments.size(), cue.startMillis(), cue.endMillis(), text, speaker, WordAligner.align(cue));
  }

  private static String example(Cue cue) {
    var text = WhiteSpace.collapse(cue.text());
    int end = Math.min(text.length(), LONGEST_EXAMPLE);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    var shown = end < text.length() ? text.substring(0, end) + "…" : text;
    return "%s, “%s”".formatted(ClockTime.of(cue.startMillis()), shown);
  }

  /** How often one kind of thing was done, and where first. */
  private static final class Count {

    private final String one;
    private final String many;
    private int count;
    private String first = "";

    Count(String one, String many) {
      this.one = one;
      this.many = many;
    }

    void add(int times, String example) {
      if (count == 0 && times > 0) {
        first = example;
      }
      count += times;
    }

    Optional<Remark> remark() {
      return count == 0 ? Optional.empty() : Optional.of(new Remark(count, one, many, first));
    }
  }
}
