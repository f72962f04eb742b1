package hark.web.view;

import hark.transcript.Track;

/**
 * The properties that distinguish a track of a video from the others.
 *
 * @param language empty if undeclared
 * @param automatic whether a speech recogniser wrote it
 */
public record TrackName(String language, boolean automatic) {

  public static TrackName of(Track track) {
    return new TrackName(
        DisplayFormat.language(track.language()), track.kind() == Track.TrackKind.AUTO);
  }
}
