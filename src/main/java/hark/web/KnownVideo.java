package hark.web;

import hark.library.Library;
import hark.search.TranscriptIndex.Entry;
import hark.transcript.Track;
import hark.transcript.VideoId;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Optional;

/** Finds the video that an address names. */
final class KnownVideo {

  private KnownVideo() {}

  /**
   * @throws NotHere when there is no such video in the library
   * @throws NotIndexed when it is in the archive, but not in the index
   */
  static VideoId of(String id, Library library) {
    var video = Typed.videoId(id).orElseThrow(KnownVideo::notHere);
    if (library.entries(video).isEmpty()) {
      throw library.isArchived(video) ? notIndexed() : notHere();
    }
    return video;
  }

  private static NotIndexed notIndexed() {
    return new NotIndexed(MessageBundles.get(FailureTexts.class).notIndexed());
  }

  /** The track of this key, where it is one of the video's and not the one shown by itself. */
  static Optional<Track> lesserTrack(VideoId video, String key, Library library) {
    return library.entries(video).stream()
        .skip(1)
        .map(Entry::track)
        .filter(track -> track.key().equals(key))
        .findFirst();
  }

  static NotHere notHere() {
    return new NotHere(MessageBundles.get(FailureTexts.class).noVideo());
  }
}
