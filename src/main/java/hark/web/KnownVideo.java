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
   */
  static VideoId of(String id, Library library) {
    return Typed.videoId(id)
        .filter(video -> !library.entries(video).isEmpty())
        .orElseThrow(KnownVideo::notHere);
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
