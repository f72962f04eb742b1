package hark.web.names;

import hark.names.AcceptanceResult;
import hark.names.NameFindings;
import hark.names.NameProgress;
import hark.search.Fragment;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardPlaces.HeardWords;
import hark.transcript.Track;
import hark.web.media.MediaResolver;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SpeechLanguage;
import hark.web.view.VideoPlayer;
import hark.web.view.VideoSummary;
import java.util.List;
import java.util.Optional;

/**
 * The suggested corrections of one name.
 *
 * @param link the address of this page
 * @param known whether the name was looked for already
 * @param complete whether all were found
 * @param total the number of all suggestions, in so many videos
 * @param heard what was written for the name, the likeliest first
 * @param rejectedWords what is not suggested any more
 * @param problem the reason nothing was changed; empty without one
 * @param undo the address of the page that undoes the correction that was just made; empty without
 *     one
 */
public record SuggestionsView(
    String name,
    String key,
    String link,
    boolean known,
    boolean complete,
    int total,
    int videos,
    List<HeardWords> heard,
    List<SuggestionLine> lines,
    List<String> rejectedWords,
    String problem,
    String undo,
    NameProgress progress,
    Optional<AcceptanceResult> acceptance) {

  /**
   * A suggested correction.
   *
   * @param link the address that opens the video at the place
   * @param start the time to play from in seconds, as {@code end} is its end
   * @param videoLink the address that opens the video
   */
  public record SuggestionLine(
      String video,
      String track,
      int segment,
      String heard,
      int textHash,
      String time,
      String link,
      String start,
      String end,
      List<Fragment> fragments,
      SpeechLanguage speech,
      String title,
      String videoLink,
      VideoSummary facts,
      VideoPlayer player) {

    static SuggestionLine of(MisheardPlace place, MediaResolver media) {
      var video = place.video();
      var language = SpeechLanguage.of(place.track());
      Optional<Track> track = Optional.of(place.track());
      return new SuggestionLine(
          video.id().value(),
          place.track().key(),
          place.segment(),
          place.heard(),
          place.textHash(),
          DisplayFormat.time(place.startMillis()),
          PageLinks.segment(
              video.id(), place.startMillis(), place.segment(), SearchContext.NOTHING, track),
          DeepLink.seconds(place.startMillis()),
          DeepLink.seconds(place.endMillis()),
          place.sentence().fragments(),
          language.forText(place.sentence().text()),
          video.title(),
          DeepLink.to(video.id()),
          VideoSummary.of(video, language),
          media.player(video, place.startMillis()));
    }
  }

  static SuggestionsView of(
      NameFindings name,
      MediaResolver media,
      String problem,
      String undo,
      NameProgress progress,
      Optional<AcceptanceResult> acceptance) {
    var places = name.places().orElse(MisheardPlaces.NONE);
    return new SuggestionsView(
        name.name().text(),
        name.name().key(),
        NamesView.link(name.name()),
        name.places().isPresent(),
        places.isComplete(),
        places.total(),
        places.videos(),
        places.heard(),
        places.places().stream().map(place -> SuggestionLine.of(place, media)).toList(),
        name.rejectedWords(),
        problem,
        undo,
        progress,
        acceptance.filter(one -> one.name().equals(name.name())));
  }

  /** Returns the number of suggestions that are not listed. */
  public int more() {
    return total - lines.size();
  }

  /** Returns how much of the work in the background is done. */
  public int percent() {
    return NamesView.percent(progress);
  }

  /** Returns whether the page will change soon without user action. */
  public boolean working() {
    return progress.isAccepting() || !known;
  }
}
