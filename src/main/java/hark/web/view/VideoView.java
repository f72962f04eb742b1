package hark.web.view;

import hark.search.Fragment;
import hark.search.Moment;
import hark.search.Reading;
import hark.transcript.DeepLink;
import hark.transcript.Quotation;
import hark.transcript.Quotation.Stretch;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
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
    Facts facts,
    Speech speech,
    Sought sought,
    Player player,
    List<Tick> timeline,
    String length,
    String t,
    boolean lost,
    boolean correcting,
    String correct,
    String trackKey,
    List<TrackLink> tracks,
    Part part,
    Optional<String> earlier,
    Optional<String> later,
    List<ParagraphView> paragraphs,
    String mediaTyped,
    String mediaError) {

  /** With more moments than these only scripts tick the time line. */
  public static final int MOST_MOMENTS = 200;

  private static final Set<String> WITHOUT_BLANKS =
      Set.of("zh", "ja", "th", "lo", "km", "my", "yue");

  /**
   * What is asked of a video's page.
   *
   * @param from the ordinal of the segment that a part of a long transcript begins at
   * @param track the track to show; empty for the best
   * @param quotation the words that the page is opened at
   * @param correcting a click on a segment leads to where its words are corrected
   */
  public record Question(
      Asked asked,
      Optional<Long> atMillis,
      OptionalInt from,
      Optional<Track> track,
      Optional<Quotation> quotation,
      boolean correcting) {

    /** About the best track. */
    public Question(String query, Optional<Long> atMillis, OptionalInt from) {
      this(
          new Asked(query, Reading.USUAL),
          atMillis,
          from,
          Optional.empty(),
          Optional.empty(),
          false);
    }

    /** The same about another track, wherever it was opened. */
    Question about(Optional<Track> newTrack) {
      return new Question(
          asked, Optional.empty(), OptionalInt.empty(), newTrack, Optional.empty(), false);
    }

    String query() {
      return asked.query();
    }
  }

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
  public record Found(
      int count,
      List<Moment> moments,
      Map<Integer, List<Fragment>> marks,
      Map<Integer, String> came,
      Optional<Stretch> quoted) {

    public static final Found NOTHING = new Found(0, List.of(), Map.of());

    /** In a transcript that nobody corrected or quoted. */
    public Found(int count, List<Moment> moments, Map<Integer, List<Fragment>> marks) {
      this(count, moments, marks, Map.of(), Optional.empty());
    }

    public Found withCame(Map<Integer, String> newCame) {
      return new Found(count, moments, marks, newCame, quoted);
    }

    public Found withQuoted(Optional<Stretch> newQuoted) {
      return new Found(count, moments, marks, came, newQuoted);
    }
  }

  public static VideoView of(Transcript transcript, Question question, Found found, Player player) {
    var video = transcript.video();
    var speech = Speech.of(transcript.track());
    var reader = new Reader(transcript, question, found);
    var part = reader.part();
    return new VideoView(
        video.id().value(),
        DeepLink.to(video.id()),
        video.title(),
        Facts.of(transcript.heard(), speech),
        speech,
        Sought.of(video.id(), question.asked(), found),
        player,
        ticks(transcript, question, found),
        DeepLink.seconds(length(transcript).toMillis()),
        question.atMillis().map(DeepLink::seconds).orElse(""),
        question.quotation().isPresent() && found.quoted().isEmpty(),
        question.correcting(),
        Links.correcting(video.id(), question),
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
  public VideoView withTracks(List<Track> all, Track shown, Question question) {
    var links =
        all.stream()
            .map(
                track ->
                    new TrackLink(
                        TrackName.of(track),
                        Links.video(
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
    return Sheets.of(paragraphs);
  }

  private static Optional<String> link(OptionalInt from, VideoId video, Question question) {
    return from.isPresent()
        ? Optional.of(Links.part(video, from.getAsInt(), question))
        : Optional.empty();
  }

  /** None rather than the first few of very many, which would tell that the rest holds none. */
  private static List<Tick> ticks(Transcript transcript, Question question, Found found) {
    return found.count() > found.moments().size()
        ? List.of()
        : Tick.of(transcript.video().id(), found.moments(), length(transcript), question.asked());
  }

  private static Duration length(Transcript transcript) {
    return transcript.heard().duration().orElseThrow();
  }
}
