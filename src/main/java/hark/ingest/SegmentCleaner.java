package hark.ingest;

import hark.caption.Captions;
import hark.caption.Cue;
import hark.caption.Remark;
import hark.caption.RemarkCount;
import hark.caption.RemarkKind;
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

  private final RemarkCount unreadable = new RemarkCount(RemarkKind.UNREADABLE);
  private final RemarkCount blank = new RemarkCount(RemarkKind.BLANK);
  private final RemarkCount reversed = new RemarkCount(RemarkKind.REVERSED);
  private final RemarkCount disordered = new RemarkCount(RemarkKind.DISORDERED);
  private final RemarkCount rolled = new RemarkCount(RemarkKind.ROLLED);
  private final RemarkCount echoed = new RemarkCount(RemarkKind.ECHOED);
  private final RemarkCount cut = new RemarkCount(RemarkKind.LONG_SPEAKER);

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
}
