package hark.web.media;

import hark.library.Library;
import hark.transcript.VideoId;
import hark.web.view.VideoPlayer;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The videos of the library whose recordings are played inside a page of results. Safe to share
 * between threads.
 */
@Singleton
public class PlayableVideos {

  /** The videos as they were in a snapshot of the index, with these files in the media folder. */
  private record CachedVideos(Optional<String> snapshot, Set<String> files, Set<VideoId> videos) {}

  private final Library library;
  private final MediaResolver media;
  private final MediaFolder folder;
  private volatile CachedVideos known = new CachedVideos(Optional.empty(), Set.of(), Set.of());

  PlayableVideos(Library library, MediaResolver media, MediaFolder folder) {
    this.library = library;
    this.media = media;
    this.folder = folder;
  }

  /**
   * Returns them, read anew when the index or the media folder has changed.
   *
   * @param snapshot the name of the index as it is now; empty if it has none
   */
  public Set<VideoId> at(Optional<String> snapshot) {
    if (snapshot.isEmpty()) {
      return now();
    }
    var files = folder.names();
    var last = known;
    if (snapshot.equals(last.snapshot()) && files.equals(last.files())) {
      return last.videos();
    }
    var videos = now();
    known = new CachedVideos(snapshot, files, videos);
    return videos;
  }

  /** Reads them as they are now. */
  public Set<VideoId> now() {
    var finder = media.finder();
    var playable = new HashSet<VideoId>();
    library.forEachEntry(
        entry -> {
          if (VideoPlayer.isInPage(finder.find(entry.video()))) {
            playable.add(entry.video().id());
          }
        });
    return Set.copyOf(playable);
  }
}
