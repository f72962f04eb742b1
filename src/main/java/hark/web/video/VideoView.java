package hark.web.video;

import hark.search.Fragment;
import hark.search.Moment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.transcript.quote.WordStretch;
import hark.web.view.DeepLink;
import hark.web.view.PageLinks;
import hark.web.view.SpeechLanguage;
import hark.web.view.TimelineMark;
import hark.web.view.TrackName;
import hark.web.view.VideoPlayer;
import hark.web.view.VideoQuestion;
import hark.web.view.VideoSummary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A recording with its transcript.
 *
 * @param part the segments that are shown
 * @param earlier opens the part before; empty when there is none
 * @param later opens the part after; empty when there is none
 * @param length of the recording, in seconds
 * @param t the time the page was opened at, in seconds; empty when it was not
 * @param correcting a click on a segment leads to where its words are corrected
 * @param correct opens the page in that way
 * @param trackKey names the track that is shown, where it is not the best
 * @param tracks of the video; none where there is only one
 * @param lost somebody quoted words that are not said any more
 * @param mediaTyped what stands in the field for the address of the recording
 * @param mediaError what is wrong with the address that was typed; empty when nothing is
 */
public record VideoView(
    String id,
    String path,
    String title,
    VideoSummary facts,
    SpeechLanguage speech,
    FindBar sought,
    VideoPlayer player,
    List<TimelineMark> timeline,
    String length,
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

  /** With more moments than these only scripts tick the time line. */
  public static final int MOST_MOMENTS = TimelineMark.MAX_MARKS;

  private static final Set<String> WITHOUT_BLANKS =
      Set.of("zh", "ja", "th", "lo", "km", "my", "yue");

  /** One of several tracks of the video; the one that is shown has no need of its link. */
  public record TrackLink(TrackName name, String link, boolean here) {}

  /**
   * What is known of this transcript's segments besides their words.
   *
   * @param count of all moments
   * @param moments the first of them, in order
   * @param marks marked text, by the ordinal of its segment
   * @param came words as they came, by the ordinal of a segment that people corrected
   * @param quoted words that somebody quoted
   */
  public record FoundMoments(
      int count,
      List<Moment> moments,
      Map<Integer, List<Fragment>> marks,
      Map<Integer, String> came,
      Optional<WordStretch> quoted) {

    public static final FoundMoments NOTHING = new FoundMoments(0, List.of(), Map.of());

    /** In a transcript that nobody corrected or quoted. */
    public FoundMoments(int count, List<Moment> moments, Map<Integer, List<Fragment>> marks) {
      this(count, moments, marks, Map.of(), Optional.empty());
    }

    public FoundMoments withCame(Map<Integer, String> newCame) {
      return new FoundMoments(count, moments, marks, newCame, quoted);
    }

    public FoundMoments withQuoted(Optional<WordStretch> newQuoted) {
      return new FoundMoments(count, moments, marks, came, newQuoted);
    }
  }

  public static VideoView of(
      Transcript transcript, VideoQuestion question, FoundMoments found, VideoPlayer player) {
    var video = transcript.video();
    var speech = SpeechLanguage.of(transcript.track());
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
        DeepLink.seconds(length(transcript).toMillis()),
        question.atMillis().map(DeepLink::seconds).orElse(""),
        question.quotation().isPresent() && found.quoted().isEmpty(),
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

  /** The same page after an address for the recording was refused. */
  public VideoView refusing(String typed, String reason) {
    return new VideoView(
        id,
        path,
        title,
        facts,
        speech,
        sought,
        player,
        timeline,
        length,
        t,
        lost,
        correcting,
        correct,
        trackKey,
        tracks,
        part,
        earlier,
        later,
        paragraphs,
        typed,
        reason);
  }

  /**
   * The same page with links to the tracks of the video, where there are several.
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
    return new VideoView(
        id,
        path,
        title,
        facts,
        speech,
        sought,
        player,
        timeline,
        length,
        t,
        lost,
        correcting,
        correct,
        trackKey,
        all.size() > 1 ? links : List.of(),
        part,
        earlier,
        later,
        paragraphs,
        mediaTyped,
        mediaError);
  }

  /** Opens the page in the usual way, from one on which words are corrected. */
  public String listen() {
    return trackKey.isEmpty() ? path : path + "?track=" + trackKey;
  }

  /** What stands between two segments: a blank, but not in scripts that have none. */
  public String between() {
    return WITHOUT_BLANKS.contains(Locale.forLanguageTag(speech.lang()).getLanguage()) ? "" : " ";
  }

  /** The paragraphs in the sheets that they are laid out in. */
  public List<List<ParagraphView>> sheets() {
    return ParagraphSheets.of(paragraphs);
  }

  private static Optional<String> link(OptionalInt from, VideoId video, VideoQuestion question) {
    return from.isPresent()
        ? Optional.of(PageLinks.part(video, from.getAsInt(), question))
        : Optional.empty();
  }

  /** None rather than the first few of very many, which would tell that the rest holds none. */
  private static List<TimelineMark> ticks(
      Transcript transcript, VideoQuestion question, FoundMoments found) {
    return found.count() > found.moments().size()
        ? List.of()
        : TimelineMark.of(
            transcript.video().id(), found.moments(), length(transcript), question.asked());
  }

  private static Duration length(Transcript transcript) {
    return transcript.videoWithDuration().duration().orElseThrow();
  }
}
