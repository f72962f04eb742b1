package hark.web.library;

import hark.library.ListedVideo;
import hark.web.media.MediaResolver;
import java.net.URI;

/**
 * A video of the library, and whether it can be played.
 *
 * @param host the host that its recording is played from; empty if that is Hark itself or unknown
 */
record LibraryRow(ListedVideo video, boolean isPlayable, String host) {

  static LibraryRow of(ListedVideo video, MediaResolver.Finder media) {
    var address = media.find(video.video());
    return new LibraryRow(video, address.isPresent(), address.map(URI::getHost).orElse(""));
  }
}
