package hark.web.view;

import hark.transcript.Track;

/**
 * What tells a track of a video from the others.
 *
 * @param language empty where nobody declared it
 * @param automatic a recogniser wrote it
 */
public record TrackName(String language, boolean automatic) {

  public static TrackName of(Track track) {
    return new TrackName(
        DisplayFormat.language(track.language()), track.kind() == Track.TrackKind.AUTO);
  }
}
