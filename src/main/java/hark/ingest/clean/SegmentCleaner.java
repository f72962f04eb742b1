package hark.ingest.clean;

import hark.caption.CaptionRemark;
import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.RemarkCount;
import hark.caption.RemarkKind;
import hark.ingest.clean.CaptionUnroller.UnrolledCaptions;
import hark.language.WhiteSpaceCleaner;
import hark.message.Message;
import hark.transcript.ClockTime;
import hark.transcript.Segment;
import hark.transcript.TranscriptLimits;
import hark.transcript.WorkDeadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A converter of a file's cues to segments: repairs times, sorts by start, unrolls rolling
 * captions, normalises white space and removes blank cues. Words that were said twice are kept
 * twice.
 */
public final class SegmentCleaner {

  /**
   * The result of cleaning.
   *
   * @param segments may be empty
   * @param read cues in the file, readable or not; always the sum of those kept and those dropped
   * @param mended segments kept with something repaired
   * @param repairs one remark for each kind of repair or removal
   * @param remarks other observations
   */
  public record CleanedSegments(
      List<Segment> segments,
      int read,
      int mended,
      int dropped,
      List<CaptionRemark> repairs,
      List<CaptionRemark> remarks) {}

  /** A cue on its way to a segment, and whether it was repaired. */
  private record CleanedLine(Cue cue, boolean mended) {}

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
  public static CleanedSegments clean(ParsedCaptions captions) {
    return new SegmentCleaner().run(captions);
  }

  private CleanedSegments run(ParsedCaptions captions) {
    var unread = captions.unread();
    unreadable.add(unread.count(), unread.reasons().stream().findFirst().orElse(Message.EMPTY));
    var order = new CueOrder(captions.cues(), isJoined(captions));
    var lines = new ArrayList<>(order.cues().stream().map(this::mendTimes).toList());
    var evidence = RollingEvidence.of(lines.stream().map(CleanedLine::cue).toList());
    lines.sort(Comparator.comparingLong(line -> line.cue().startMillis())); // ties keep their order
    var unrolled = CaptionUnroller.unroll(lines.stream().map(CleanedLine::cue).toList(), evidence);
    for (int i = 0; i < lines.size(); i++) {
      WorkDeadline.checkAt(i);
      take(lines.get(i), unrolled.get(i));
    }
    int read = captions.cues().size() + unread.count();
    return new CleanedSegments(
        segments,
        read,
        mended,
        read - segments.size(),
        Stream.concat(
                Stream.of(unreadable, blank, reversed, disordered, rolled, echoed, cut),
                order.counts().stream())
            .flatMap(count -> count.remark().stream())
            .toList(),
        RepetitionDetector.find(segments).stream().toList());
  }

  private static boolean isJoined(ParsedCaptions captions) {
    return captions.remarks().stream().anyMatch(remark -> remark.kind() == RemarkKind.JOINED_PARTS);
  }

  private CleanedLine mendTimes(Cue cue) {
    if (WhiteSpaceCleaner.isBlank(cue.text())) {
      return new CleanedLine(cue.withEnd(Math.max(cue.startMillis(), cue.endMillis())), false);
    }
    boolean isReversed = cue.endMillis() < cue.startMillis();
    boolean isDisordered = cue.startMillis() < latestStart;
    reversed.add(isReversed ? 1 : 0, () -> ClockTime.of(cue.startMillis()));
    disordered.add(isDisordered ? 1 : 0, () -> ClockTime.of(cue.startMillis()));
    latestStart = Math.max(latestStart, cue.startMillis());
    return new CleanedLine(
        isReversed ? cue.withEnd(cue.startMillis()) : cue, isReversed || isDisordered);
  }

  private void take(CleanedLine line, UnrolledCaptions unrolled) {
    var cue = unrolled.cue();
    var text = WhiteSpaceCleaner.collapse(cue.text());
    if (unrolled.repeated() > 0) {
      (text.isBlank() ? echoed : rolled).add(1, () -> example(line.cue()));
    } else if (text.isBlank()) {
      blank.add(1, () -> ClockTime.of(cue.startMillis()));
    }
    if (!text.isBlank()) {
      var speaker = cue.speaker().map(WhiteSpaceCleaner::collapse).filter(name -> !name.isBlank());
      boolean isCut = speaker.map(String::length).orElse(0) > TranscriptLimits.MAX_SPEAKER;
      cut.add(isCut ? 1 : 0, () -> ClockTime.of(cue.startMillis()));
      mended += line.mended() || isCut || unrolled.repeated() > 0 ? 1 : 0;
      segments.add(
          segment(
              cue,
              text,
              speaker.map(name -> TranscriptLimits.cut(name, TranscriptLimits.MAX_SPEAKER))));
    }
  }

  /**
   * Builds the segment of a cue. White space makes no difference to words, so that their times are
   * those of the cue's.
   */
  private Segment segment(Cue cue, String text, Optional<String> speaker) {
    return new Segment(
        segments.size(), cue.startMillis(), cue.endMillis(), text, speaker, WordAligner.align(cue));
  }

  private static String example(Cue cue) {
    var text = WhiteSpaceCleaner.collapse(cue.text());
    int end = Math.min(text.length(), LONGEST_EXAMPLE);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    var shown = end < text.length() ? text.substring(0, end) + "…" : text;
    return "%s, “%s”".formatted(ClockTime.of(cue.startMillis()), shown);
  }
}
