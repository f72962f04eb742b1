package hark.web.video;

import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.web.video.ParagraphView.SegmentView;
import hark.web.video.ParagraphView.TextPiece;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SpeechLanguage;
import hark.web.view.Timeline;
import hark.web.view.TrackName;
import hark.web.view.VideoPlayer;
import hark.web.view.VideoQuestion;
import hark.web.view.VideoSummary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recording with its transcript.
 *
 * @param part the segments that are shown
 * @param earlier the address of the previous part; empty without one
 * @param later the address of the next part; empty without one
 * @param t the time the page was opened at, in seconds; empty without one
 * @param correcting whether a click on a segment opens the correction of its words
 * @param correct the address that opens the page in that mode
 * @param trackKey the key of the track that is shown, if it is not the best
 * @param tracks of the video; empty if there is only one
 * @param lost whether the page was opened by a quote whose words are no longer in the transcript
 * @param mediaTyped the text in the field for the address of the recording
 * @param mediaError the error in the address that was typed; empty without one
 */
public record VideoView(
    String id,
    String path,
    String title,
    VideoSummary facts,
    SpeechLanguage speech,
    FindBar sought,
    VideoPlayer player,
    Timeline timeline,
    String t,
    boolean lost,
    boolean correcting,
    String correct,
    String trackKey,
    List<TrackLink> tracks,
    TranscriptPart part,
    Optional<String> earlier,
    Optional<String> later,
    List<ParagraphView> paragraphs,
    String mediaTyped,
    String mediaError) {

  /** The most moments that the page itself marks on the time line; scripts show more of them. */
  public static final int MOST_MOMENTS = Timeline.MAX_MARKS;

  private static final Set<String> WITHOUT_BLANKS =
      Set.of("zh", "ja", "th", "lo", "km", "my", "yue");

  /** A track among several of the video; the one that is shown does not need its link. */
  public record TrackLink(TrackName name, String link, boolean here) {}

  public static VideoView of(
      Transcript transcript, VideoQuestion question, FoundMoments found, VideoPlayer player) {
    var video = transcript.video();
    var speech = SpeechLanguage.of(transcript);
    var reader = new TranscriptRenderer(transcript, question, found);
    var part = reader.part();
    return new VideoView(
        video.id().value(),
        DeepLink.to(video.id()),
        video.title(),
        VideoSummary.of(transcript.videoWithDuration(), speech),
        speech,
        FindBar.of(video.id(), question.asked(), found),
        player,
        ticks(transcript, question, found),
        question.atMillis().map(DeepLink::seconds).orElse(""),
        question.quote().isPresent() && found.quoted().isEmpty(),
        question.correcting(),
        PageLinks.correcting(video.id(), question),
        question.track().map(Track::key).orElse(""),
        List.of(),
        part,
        link(part.earlier(), video.id(), question),
        link(part.later(), video.id(), question),
        reader.paragraphs(),
        "",
        "");
  }

  /** Returns the same page after an address for the recording was refused. */
  public VideoView refusing(String typed, String reason) {
    return with(tracks, typed, reason);
  }

  /**
   * Returns the same page with links to the tracks of the video, if there are several.
   *
   * @param all the best first
   */
  public VideoView withTracks(List<Track> all, Track shown, VideoQuestion question) {
    var links =
        all.stream()
            .map(
                track ->
                    new TrackLink(
                        TrackName.of(track),
                        PageLinks.video(
                            new VideoId(id),
                            question.about(
                                track.equals(all.getFirst())
                                    ? Optional.empty()
                                    : Optional.of(track))),
                        track.equals(shown)))
            .toList();
    return with(all.size() > 1 ? links : List.of(), mediaTyped, mediaError);
  }

  private VideoView with(List<TrackLink> newTracks, String typed, String reason) {
    return new VideoView(
        id,
        path,
        title,
        facts,
        speech,
        sought,
        player,
        timeline,
        t,
        lost,
        correcting,
        correct,
        trackKey,
        newTracks,
        part,
        earlier,
        later,
        paragraphs,
        typed,
        reason);
  }

  /** Returns the address that opens the page in normal mode, from the correction mode. */
  public String listen() {
    return trackKey.isEmpty() ? path : path + "?track=" + trackKey;
  }

  /**
   * Returns the words that the page was opened at: those quoted, else the segment; empty if it was
   * opened at no place.
   */
  public String said() {
    var quoted =
        segments()
            .map(segment -> text(segment, TextPiece::quoted))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(between()));
    return quoted.isEmpty() ? here().map(segment -> text(segment, _ -> true)).orElse("") : quoted;
  }

  /** Returns the time of the segment that the page was opened at; empty if there is none. */
  public String saidAt() {
    return here()
        .map(segment -> DisplayFormat.time(Math.round(Double.parseDouble(segment.start()) * 1000)))
        .orElse("");
  }

  private Stream<SegmentView> segments() {
    return paragraphs.stream().flatMap(paragraph -> paragraph.segments().stream());
  }

  private Optional<SegmentView> here() {
    return segments().filter(SegmentView::here).findFirst();
  }

  private static String text(SegmentView segment, Predicate<TextPiece> which) {
    return segment.pieces().stream()
        .filter(which)
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }

  /** Returns the separator of two segments: a blank, except in scripts without blanks. */
  public String between() {
    return between(speech);
  }

  static String between(SpeechLanguage speech) {
    return WITHOUT_BLANKS.contains(Locale.forLanguageTag(speech.lang()).getLanguage()) ? "" : " ";
  }

  /** Returns the paragraphs in the sheets that they are laid out in. */
  public List<List<ParagraphView>> sheets() {
    return ParagraphSheets.of(paragraphs);
  }

  private static Optional<String> link(OptionalInt from, VideoId video, VideoQuestion question) {
    return from.isPresent()
        ? Optional.of(PageLinks.part(video, from.getAsInt(), question))
        : Optional.empty();
  }

  /**
   * Returns the time line; without marks rather than with the first few of very many, which would
   * suggest that the rest has none.
   */
  private static Timeline ticks(Transcript transcript, VideoQuestion question, FoundMoments found) {
    return found.count() > found.moments().size()
        ? Timeline.plain(length(transcript))
        : Timeline.of(
            transcript.video().id(), found.moments(), length(transcript), question.asked());
  }

  private static Duration length(Transcript transcript) {
    return transcript.videoWithDuration().duration().orElseThrow();
  }
}
