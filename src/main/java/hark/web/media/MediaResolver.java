package hark.web.media;

import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.shell.WebSettings;
import hark.web.view.VideoPlayer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The resolution of a video's recording: the address stored with the video, else a file in the
 * media folder named after the video's ID, else the template of its source, else the sound of a
 * sample.
 */
@Singleton
public class MediaResolver {

  /** The address of the media folder and, beside it, of the samples' recordings. */
  static final String FILES = "/media/files/";

  static final String SAMPLES = "/media/samples/";

  private final WebSettings settings;
  private final MediaFolder folder;

  MediaResolver(WebSettings settings, MediaFolder folder) {
    this.folder = folder;
    this.settings = settings;
  }

  /** A finder of recordings. */
  @FunctionalInterface
  public interface Finder {
    Optional<URI> find(Video video);
  }

  public Optional<URI> find(Video video) {
    return find(video, id -> inFolder(id, folder::firstOf));
  }

  /** Returns a finder for many recordings, which reads the media folder once, now. */
  public Finder finder() {
    var names = folder.names();
    return video ->
        find(video, id -> inFolder(id, some -> some.stream().filter(names::contains).findFirst()));
  }

  private Optional<URI> find(Video video, Function<VideoId, Optional<URI>> inFolder) {
    return video
        .media()
        .or(() -> inFolder.apply(video.id()))
        .or(() -> byTemplate(video))
        .or(() -> settings.sources().sampleMedia().apply(video.id()));
  }

  private Optional<URI> byTemplate(Video video) {
    return Optional.ofNullable(settings.mediaTemplates().get(video.source()))
        .map(template -> template.of(video.id()));
  }

  /**
   * Returns the player for a recording.
   *
   * @param askedMillis the requested position in milliseconds
   */
  public VideoPlayer player(Video video, long askedMillis) {
    return VideoPlayer.of(find(video), askedMillis, settings.preRoll());
  }

  /**
   * @param first gives the first of some names that a recording has
   */
  private static Optional<URI> inFolder(
      VideoId id, Function<List<String>, Optional<String>> first) {
    if (id.value().startsWith(".")) {
      return Optional.empty(); // hidden files are not served
    }
    var names = MediaFileNames.EXTENSIONS.stream().map(ending -> id.value() + "." + ending);
    return first.apply(names.toList()).map(name -> URI.create(FILES + name));
  }
}
