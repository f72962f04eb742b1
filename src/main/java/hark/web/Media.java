package hark.web;

import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.Player;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds where a recording is played from: the address kept with the video, else a file in the media
 * folder that is named after the video's ID, else the sound of a sample.
 */
@Singleton
class Media {

  /** The address of the media folder and, beside it, of the samples' recordings. */
  static final String FILES = "/media/files/";

  static final String SAMPLES = "/media/samples/";

  /** File name endings that are served, in the order they are looked for. */
  static final List<String> ENDINGS =
      List.of(
          "mp4", "webm", "m4v", "mov", "ogv", "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac",
          "aac");

  private final Setup setup;

  Media(Setup setup) {
    this.setup = setup;
  }

  Optional<URI> find(Video video) {
    return video
        .media()
        .or(() -> setup.mediaFolder().flatMap(folder -> inFolder(folder, video.id())))
        .or(() -> setup.sources().sampleMedia().apply(video.id()));
  }

  /**
   * The player for a recording.
   *
   * @param askedMillis where somebody wants to hear it
   */
  Player player(Video video, long askedMillis) {
    return Player.of(find(video), askedMillis, setup.preRoll());
  }

  /** Tells whether a path ends like a recording and no part of it is hidden. */
  static boolean isServed(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0
        && !path.contains("/.")
        && !path.contains("\\")
        && !path.contains("%") // nothing that is still to be decoded is part of a name
        && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static Optional<URI> inFolder(Path folder, VideoId id) {
    if (id.value().startsWith(".")) {
      return Optional.empty(); // hidden files are not served
    }
    return ENDINGS.stream()
        .map(ending -> id.value() + "." + ending)
        .filter(name -> Files.isRegularFile(folder.resolve(name)))
        .findFirst()
        .map(name -> URI.create(FILES + name));
  }
}
