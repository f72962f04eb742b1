package hark.archive;

import hark.transcript.Track;
import hark.transcript.VideoId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where the archive keeps what, below its folder:
 *
 * <pre>
 * 3f/VI1~3f2a90bc/en.auto.json                     what is known of the video and this track
 * 3f/VI1~3f2a90bc/en.auto~0123456789abcdef.raw     the transcript as it came
 * 3f/VI1~3f2a90bc/~edits.json                      what people changed, where they did
 * </pre>
 *
 * The folder's hexadecimal digits begin the SHA-256 of the ID, so IDs that differ in case only, or
 * in a character that file systems do not take, keep apart. Those of the raw file begin the SHA-256
 * of its content.
 */
record Layout(Path root) {

  private static final String METADATA = ".json";
  private static final String RAW = ".raw";

  /** No key of a track begins so. */
  static final String EDITS = "~edits.json";

  Path folder(VideoId video) {
    var hash = Metadata.sha256(video.value().getBytes(StandardCharsets.UTF_8));
    var name = new StringBuilder();
    video.value().chars().map(c -> isSafe(c) ? c : '_').forEach(c -> name.append((char) c));
    return root.resolve(hash.substring(0, 2)).resolve(name + "~" + hash.substring(0, 8));
  }

  Path metadata(VideoId video, Track track) {
    return folder(video).resolve(track.key() + METADATA);
  }

  Path metadata(Metadata metadata) {
    return metadata(metadata.video().id(), metadata.track());
  }

  Path raw(Metadata metadata) {
    var name = metadata.track().key() + "~" + metadata.contentSha256().substring(0, 16) + RAW;
    return folder(metadata.video().id()).resolve(name);
  }

  Path edits(VideoId video) {
    return edits(folder(video));
  }

  static Path edits(Path folder) {
    return folder.resolve(EDITS);
  }

  static boolean isEdits(Path file) {
    return file.getFileName().toString().equals(EDITS);
  }

  static boolean isMetadata(Path file) {
    return isMetadata(file.getFileName().toString());
  }

  static boolean isMetadata(String fileName) {
    return fileName.endsWith(METADATA) && !fileName.equals(EDITS);
  }

  static boolean isRaw(Path file) {
    return file.getFileName().toString().endsWith(RAW);
  }

  static boolean isRawOf(Path file, Track track) {
    return isRaw(file) && file.getFileName().toString().startsWith(track.key() + "~");
  }

  private static boolean isSafe(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
