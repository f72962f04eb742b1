package hark.web;

import hark.library.ListedVideo;
import hark.web.view.Say;

/**
 * A video of the library, and whether it can be played.
 *
 * @param playedFrom where its recording is: a host, {@code here}, or empty where nobody knows
 */
record Shelved(ListedVideo video, String playedFrom) {

  static Shelved of(ListedVideo video, Media.Finder media) {
    return new Shelved(video, media.find(video.video()).map(Say::place).orElse(""));
  }

  boolean isPlayable() {
    return !playedFrom.isEmpty();
  }
}
