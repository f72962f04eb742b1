package hark.web;

import hark.library.ListedVideo;
import java.net.URI;

/**
 * A video of the library, and whether it can be played.
 *
 * @param host that its recording is played from; empty where that is Hark itself or nobody knows
 */
record Shelved(ListedVideo video, boolean isPlayable, String host) {

  static Shelved of(ListedVideo video, Media.Finder media) {
    var address = media.find(video.video());
    return new Shelved(video, address.isPresent(), address.map(URI::getHost).orElse(""));
  }
}
