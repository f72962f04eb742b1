package hark.search;

import hark.search.request.Tier;
import hark.transcript.Track;
import java.util.Optional;

/**
 * One place in a transcript where the query is satisfied.
 *
 * @param startMillis the time to play from: the start of its first word, rounded down to a tenth of
 *     a second, but not before the first segment's start. If a word's own time is unknown, it is
 *     estimated from its offset in the text of its segment.
 * @param endMillis the end of its last word, determined likewise, but not rounded
 * @param segment ordinal of the first segment
 * @param lastSegment ordinal of the last segment
 * @param speaker of the first word, if known
 * @param track the track of the moment, if that is not the best of its video, see {@link
 *     Track#BEST_FIRST}
 * @param shown whether all of its marks are in the snippet of one moment before it in its hit that
 *     is not shown in another one itself
 */
public record Moment(
    long startMillis,
    long endMillis,
    int segment,
    int lastSegment,
    Tier tier,
    Snippet snippet,
    Optional<String> speaker,
    Optional<Track> track,
    boolean shown) {

  /** Creates a moment in the best or only track of its video, with an unknown speaker. */
  public Moment(
      long startMillis, long endMillis, int segment, int lastSegment, Tier tier, Snippet snippet) {
    this(
        startMillis,
        endMillis,
        segment,
        lastSegment,
        tier,
        snippet,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public Moment by(Optional<String> newSpeaker) {
    return new Moment(
        startMillis, endMillis, segment, lastSegment, tier, snippet, newSpeaker, track, shown);
  }

  public Moment in(Optional<Track> newTrack) {
    return new Moment(
        startMillis, endMillis, segment, lastSegment, tier, snippet, speaker, newTrack, shown);
  }

  /** Returns the moment with the knowledge whether a snippet before has all of its marks. */
  public Moment shown(boolean newShown) {
    return new Moment(
        startMillis, endMillis, segment, lastSegment, tier, snippet, speaker, track, newShown);
  }
}
