package hark.web;

import hark.library.Library;
import hark.transcript.VideoId;

/** Finds the video that an address names. */
final class KnownVideo {

  private KnownVideo() {}

  /**
   * @throws NotHere when there is no such video in the library
   */
  static VideoId of(String id, Library library) {
    return Typed.videoId(id)
        .filter(video -> !library.entries(video).isEmpty())
        .orElseThrow(KnownVideo::notHere);
  }

  static NotHere notHere() {
    return new NotHere("No video of this ID is in the library.");
  }
}
