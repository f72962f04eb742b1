package hark.names;

import hark.search.MisheardPlace;
import hark.transcript.VideoId;

/**
 * The identity of one suggestion of a name, as pages and programs send it back.
 *
 * @param track the key of the track
 * @param segment the ordinal of the segment
 * @param heard the words that are there
 * @param textHash the hash of the text of the segment when it was shown
 */
public record SuggestionKey(VideoId video, String track, int segment, String heard, int textHash) {

  public static SuggestionKey of(MisheardPlace place) {
    return new SuggestionKey(
        place.video().id(), place.track().key(), place.segment(), place.heard(), place.textHash());
  }

  /** Checks whether a place is the suggested one, with the text that was shown. */
  boolean is(MisheardPlace place) {
    return equals(of(place));
  }
}
