package hark.names;

import hark.search.MisheardPlace;

/**
 * A suggested correction that a person rejected. It stays rejected while the same video has the
 * same words in the same text, or in a segment that starts at the same time: so it outlives another
 * import, a correction of the rest of the segment, and a time offset.
 *
 * @param track the key of the track
 * @param startMillis the start of the segment, in milliseconds
 * @param textHash the hash of the text of the segment, as {@link String#hashCode()}
 */
record RejectedPlace(String video, String track, String heard, long startMillis, int textHash) {

  static RejectedPlace of(MisheardPlace place) {
    return new RejectedPlace(
        place.video().id().value(),
        place.track().key(),
        place.heard(),
        place.segmentMillis(),
        place.textHash());
  }

  /** Checks whether a place is the rejected one. */
  boolean is(RejectedPlace place) {
    return video.equals(place.video)
        && track.equals(place.track)
        && heard.equals(place.heard)
        && (textHash == place.textHash || startMillis == place.startMillis);
  }
}
