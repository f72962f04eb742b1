package hark.web.view;

import hark.search.request.MatchOptions;
import hark.transcript.Track;
import hark.transcript.quote.TranscriptQuote;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parameters of a video's page.
 *
 * @param from the ordinal of the segment that a part of a long transcript begins at
 * @param track the track to show; empty for the best
 * @param quote the words that the page is opened at
 * @param correcting whether a click on a segment opens the correction of its words
 */
public record VideoQuestion(
    SearchContext asked,
    Optional<Long> atMillis,
    OptionalInt from,
    Optional<Track> track,
    Optional<TranscriptQuote> quote,
    boolean correcting) {

  /** Creates the parameters for the best track. */
  public VideoQuestion(String query, Optional<Long> atMillis, OptionalInt from) {
    this(
        new SearchContext(query, MatchOptions.USUAL),
        atMillis,
        from,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Returns the same parameters for another track, without the place that was opened. */
  public VideoQuestion about(Optional<Track> newTrack) {
    return new VideoQuestion(
        asked, Optional.empty(), OptionalInt.empty(), newTrack, Optional.empty(), false);
  }

  public String query() {
    return asked.query();
  }
}
