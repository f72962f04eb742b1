package hark.web.media;

import io.vertx.core.http.impl.MimeMapping;
import java.util.List;
import java.util.Locale;

/** The names of files that are served as recordings. */
final class MediaFileNames {

  /** File name extensions, in the order in which they are looked for. */
  static final List<String> EXTENSIONS =
      List.of(
          "mp4", "webm", "m4v", "mov", "ogv", "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac",
          "aac");

  private MediaFileNames() {}

  /** Returns the media type of a file, by the extension of its name. */
  static String type(String path) {
    if (path.toLowerCase(Locale.ROOT).endsWith(".opus")) {
      return "audio/ogg"; // missing in the table of Vert.x
    }
    var type = MimeMapping.getMimeTypeForFilename(path);
    return type == null ? "application/octet-stream" : type;
  }

  /** Returns whether a path has an extension of a recording and no part of it is hidden. */
  static boolean isServed(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0
        && !path.contains("/.")
        && !path.contains("\\")
        && !path.contains("%") // a name never contains an escape that is still to be decoded
        && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
