package hark.search;

import hark.transcript.Track;
import java.util.Optional;

/**
 * One place in a transcript where the query is satisfied.
 *
 * @param startMillis where to land: the start of its first word, floored to the tenth of a second
 *     but not before the first segment's start. A word whose own time is not known is taken to be
 *     said at its share of its segment's characters.
 * @param endMillis the end of its last word, likewise, but not floored
 * @param segment ordinal of the first segment
 * @param lastSegment ordinal of the last segment
 * @param speaker who says its first word, where that is known
 * @param track the track it is in, where that is not the best of its video, see {@link
 *     Track#BEST_FIRST}
 */
public record Moment(
    long startMillis,
    long endMillis,
    int segment,
    int lastSegment,
    Tier tier,
    Snippet snippet,
    Optional<String> speaker,
    Optional<Track> track) {

  /** In the best track of its video, or the only one; nobody knows who speaks. */
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
        Optional.empty());
  }

  public Moment by(Optional<String> newSpeaker) {
    return new Moment(
        startMillis, endMillis, segment, lastSegment, tier, snippet, newSpeaker, track);
  }

  public Moment in(Optional<Track> newTrack) {
    return new Moment(
        startMillis, endMillis, segment, lastSegment, tier, snippet, speaker, newTrack);
  }
}
