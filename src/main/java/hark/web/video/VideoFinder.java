package hark.web.video;

import hark.library.Library;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.web.shell.FailureTexts;
import hark.web.shell.NotIndexedException;
import hark.web.shell.RequestValues;
import hark.web.shell.ResourceNotFoundException;
import hark.web.view.PageLanguage;
import java.util.Optional;

/** A finder of the video that an address names. */
final class VideoFinder {

  private VideoFinder() {}

  /**
   * Returns the ID of a video of the library.
   *
   * @throws ResourceNotFoundException if there is no such video in the library
   * @throws NotIndexedException if it is in the archive, but not in the index
   */
  static VideoId of(String id, Library library) {
    var video = RequestValues.videoId(id).orElseThrow(VideoFinder::notHere);
    if (library.entries(video).isEmpty()) {
      throw library.isArchived(video) ? notIndexed() : notHere();
    }
    return video;
  }

  private static NotIndexedException notIndexed() {
    return new NotIndexedException(PageLanguage.texts(FailureTexts.class).notIndexed());
  }

  /**
   * Returns the track of this key, if it is one of the video's and not the one shown by default.
   */
  static Optional<Track> lesserTrack(VideoId video, String key, Library library) {
    return library.entries(video).stream()
        .skip(1)
        .map(IndexedTrack::track)
        .filter(track -> track.key().equals(key))
        .findFirst();
  }

  static ResourceNotFoundException notHere() {
    return new ResourceNotFoundException(PageLanguage.texts(FailureTexts.class).noVideo());
  }
}
