package hark.web.view;

import hark.search.Fragment;
import hark.search.Moment;
import hark.transcript.DeepLink;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recording with its transcript.
 *
 * @param count how many moments the query has here; empty without a query
 * @param stops the ordinals of the segments where moments begin, with blanks between
 * @param asked whether the page was opened at a time
 * @param mediaTyped what stands in the field for the address of the recording
 * @param mediaError what is wrong with the address that was typed; empty when nothing is
 */
public record VideoView(
    String id,
    String path,
    String title,
    List<String> facts,
    Speech speech,
    String query,
    String count,
    Player player,
    List<Tick> timeline,
    String stops,
    boolean asked,
    List<ParagraphView> paragraphs,
    String mediaTyped,
    String mediaError) {

  private static final Set<String> WITHOUT_BLANKS =
      Set.of("zh", "ja", "th", "lo", "km", "my", "yue");

  /** What is asked of a video's page. */
  public record Question(String query, Optional<Long> atMillis) {}

  /** What a query found in this transcript: moments in order, and marked text by segment. */
  public record Found(List<Moment> moments, Map<Integer, List<Fragment>> marks) {}

  public static VideoView of(Transcript transcript, Question question, Found found, Player player) {
    var video = transcript.video();
    var speech = Speech.of(transcript.track());
    return new VideoView(
        video.id().value(),
        DeepLink.to(video.id()),
        video.title(),
        HitView.facts(video, speech),
        speech,
        question.query(),
        question.query().isBlank() ? "" : Say.count(found.moments().size(), "moment"),
        player,
        Tick.of(video.id(), found.moments(), length(transcript), question.query()),
        stops(found.moments()),
        question.atMillis().isPresent(),
        new Reader(transcript, question, found).paragraphs(),
        "",
        "");
  }

  /** The same page after an address for the recording was refused. */
  public VideoView refusing(String typed, String reason) {
    return new VideoView(
        id,
        path,
        title,
        facts,
        speech,
        query,
        count,
        player,
        timeline,
        stops,
        asked,
        paragraphs,
        typed,
        reason);
  }

  /** What stands between two segments: a blank, but not in scripts that have none. */
  public String between() {
    return WITHOUT_BLANKS.contains(Locale.forLanguageTag(speech.lang()).getLanguage()) ? "" : " ";
  }

  private static String stops(List<Moment> moments) {
    return moments.stream()
        .map(moment -> String.valueOf(moment.segment()))
        .collect(Collectors.joining(" "));
  }

  private static Duration length(Transcript transcript) {
    return transcript
        .video()
        .duration()
        .orElseGet(
            () -> Duration.ofMillis(Math.max(1, transcript.segments().getLast().endMillis())));
  }

  /** Writes the paragraphs of one transcript. */
  private static final class Reader {

    private final Transcript transcript;
    private final Question question;
    private final Found found;
    private final BitSet touched = new BitSet();
    private final int here;
    private String speaker = "";

    Reader(Transcript transcript, Question question, Found found) {
      this.transcript = transcript;
      this.question = question;
      this.found = found;
      found.moments().forEach(m -> touched.set(m.segment(), m.lastSegment() + 1));
      here = question.atMillis().map(this::segmentAt).orElse(-1);
    }

    List<ParagraphView> paragraphs() {
      return Paragraphs.of(transcript.segments()).stream().map(this::paragraph).toList();
    }

    private ParagraphView paragraph(List<Segment> segments) {
      var first = segments.getFirst();
      var now = first.speaker().orElse("");
      var shown = now.equals(speaker) ? "" : now;
      speaker = now;
      return new ParagraphView(
          Say.time(first.startMillis()),
          link(first),
          shown,
          segments.stream().map(this::segment).toList());
    }

    private ParagraphView.SegmentView segment(Segment segment) {
      return new ParagraphView.SegmentView(
          segment.ordinal(),
          link(segment),
          String.valueOf(Say.seconds(segment.startMillis())),
          String.valueOf(Say.seconds(segment.endMillis())),
          found
              .marks()
              .getOrDefault(segment.ordinal(), List.of(new Fragment(segment.text(), false))),
          touched.get(segment.ordinal()),
          segment.ordinal() == here);
    }

    private String link(Segment segment) {
      return Links.segment(
          transcript.video().id(), segment.startMillis(), segment.ordinal(), question.query());
    }

    /**
     * The segment a link with this time means. Links floor to the tenth of a second, so starts are
     * compared floored, or a link could land one segment early. Of several that start together the
     * first that was found, else the first.
     */
    private int segmentAt(long millis) {
      var segments = transcript.segments();
      int last = -1;
      for (var segment : segments) {
        if (tenths(segment.startMillis()) <= tenths(millis)) {
          last = segment.ordinal();
        }
      }
      if (last < 0) {
        return 0;
      }
      int first = last;
      while (first > 0 && startsWith(segments.get(first - 1), segments.get(last))) {
        first--;
      }
      int foundFirst = touched.nextSetBit(first);
      return foundFirst >= 0 && foundFirst <= last ? foundFirst : first;
    }

    private static boolean startsWith(Segment one, Segment other) {
      return tenths(one.startMillis()) == tenths(other.startMillis());
    }

    private static long tenths(long millis) {
      return Math.floorDiv(millis, 100L);
    }
  }
}
