package hark.web.video;

import hark.language.Words;
import hark.search.Fragment;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.transcript.quote.WordStretch;
import hark.web.video.ParagraphView.TextPiece;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.VideoQuestion;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A renderer of the paragraphs of the part of one transcript that a page shows. */
final class TranscriptRenderer {

  private final Transcript transcript;
  private final VideoQuestion question;
  private final FoundMoments found;
  private final BitSet touched = new BitSet();
  private final int here;
  private final TranscriptPart part;
  private String speaker = "";

  TranscriptRenderer(Transcript transcript, VideoQuestion question, FoundMoments found) {
    this.transcript = transcript;
    this.question = question;
    this.found = found;
    found.moments().forEach(m -> touched.set(m.segment(), m.lastSegment() + 1));
    found.marks().keySet().forEach(touched::set);
    here =
        found
            .quoted()
            .map(WordStretch::segment)
            .or(() -> question.atMillis().map(this::segmentAt))
            .orElse(-1);
    part = TranscriptPart.of(transcript.segments().size(), question.from(), here);
  }

  TranscriptPart part() {
    return part;
  }

  List<ParagraphView> paragraphs() {
    return ParagraphSplitter.of(part.of(transcript.segments())).stream()
        .map(this::paragraph)
        .toList();
  }

  private ParagraphView paragraph(List<Segment> segments) {
    var first = segments.getFirst();
    var now = first.speaker().orElse("");
    var shown = now.equals(speaker) ? "" : now;
    speaker = now;
    return new ParagraphView(
        DisplayFormat.time(first.startMillis()),
        link(first),
        now,
        shown,
        segments.stream().map(this::segment).toList());
  }

  private ParagraphView.SegmentView segment(Segment segment) {
    return new ParagraphView.SegmentView(
        segment.ordinal(),
        question.correcting() ? link(segment) : "",
        String.valueOf(DisplayFormat.seconds(segment.startMillis())),
        String.valueOf(DisplayFormat.seconds(segment.endMillis())),
        wordTimes(segment),
        pieces(segment),
        touched.get(segment.ordinal()),
        segment.ordinal() == here,
        Optional.ofNullable(found.came().get(segment.ordinal())));
  }

  private List<TextPiece> pieces(Segment segment) {
    var fragments =
        found.marks().getOrDefault(segment.ordinal(), List.of(new Fragment(segment.text(), false)));
    return found
        .quoted()
        .filter(quoted -> quoted.segment() <= segment.ordinal())
        .filter(quoted -> quoted.lastSegment() >= segment.ordinal())
        .map(quoted -> TextPiece.of(fragments, segment.ordinal(), quoted))
        .orElseGet(() -> fragments.stream().map(TextPiece::of).toList());
  }

  /**
   * Returns the offset of each word in the text and, after a colon, its milliseconds after the
   * start of the segment; separated by blanks. Empty if unknown.
   */
  private static String wordTimes(Segment segment) {
    if (segment.wordTimes().isEmpty()) {
      return "";
    }
    var words = Words.of(segment.text());
    return IntStream.range(0, words.size())
        .mapToObj(
            i ->
                words.get(i).start()
                    + ":"
                    + (segment.wordTimes().get(i).startMillis() - segment.startMillis()))
        .collect(Collectors.joining(" "));
  }

  private String link(Segment segment) {
    var video = transcript.video().id();
    return question.correcting()
        ? PageLinks.correction(video, segment.ordinal(), transcript.track())
        : PageLinks.segment(
            video, segment.startMillis(), segment.ordinal(), question.asked(), question.track());
  }

  /**
   * Returns the segment that a link with this time refers to: the last that has begun by then. Of
   * several that start together the first with a moment, else the first. If none of these has a
   * moment and the time is not their start, an earlier one that has a moment and has not ended.
   */
  private int segmentAt(long millis) {
    var segments = transcript.segments();
    int last = lastBegun(millis);
    int first = last;
    while (first > 0 && segments.get(first - 1).startMillis() == segments.get(last).startMillis()) {
      first--;
    }
    int found = touched.nextSetBit(first);
    if (found >= 0 && found <= last) {
      return found;
    }
    int before = segments.get(first).startMillis() < millis ? touched.previousSetBit(first) : -1;
    return before >= 0 && segments.get(before).endMillis() > millis ? before : first;
  }

  /** Returns the last segment that has begun by a time; before any has, the first one. */
  private int lastBegun(long millis) {
    int last = 0;
    for (var segment : transcript.segments()) {
      if (segment.startMillis() <= millis) {
        last = segment.ordinal();
      }
    }
    return last;
  }
}
