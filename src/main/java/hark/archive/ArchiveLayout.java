package hark.archive;

import hark.transcript.Track;
import hark.transcript.VideoId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The layout of the files below the archive's folder:
 *
 * <pre>
 * 3f/VI1~3f2a90bc/en.auto.json                     metadata of the video and this track
 * 3f/VI1~3f2a90bc/en.auto~0123456789abcdef.raw     the transcript as its source sent it
 * 3f/VI1~3f2a90bc/~edits.json                      the edits, if any
 * 3f/VI1~3f2a90bc/~deleted.json                    deletions that the index may not have followed
 * 3f/VI1~3f2a90bc/~change.json                     a change in progress
 * </pre>
 *
 * The folder's hexadecimal digits begin the SHA-256 of the ID, so that IDs which differ only in
 * case, or in a character that file systems do not allow, have different folders. Those of the raw
 * file begin the SHA-256 of its content.
 */
record ArchiveLayout(Path root) {

  private static final String METADATA = ".json";
  private static final String RAW = ".raw";
  private static final String KEY = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:\\.(?:human|auto))?";
  private static final Pattern METADATA_NAME = Pattern.compile("(" + KEY + ")\\.json");
  private static final Pattern RAW_NAME = Pattern.compile("(" + KEY + ")~[0-9a-f]{16}\\.raw");
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern VIDEO = Pattern.compile("([A-Za-z0-9._-]{1,128})~([0-9a-f]{8})");

  /** The name of the file with the edits; no key of a track starts like this. */
  static final String EDITS = "~edits.json";

  /** The name of the file with the {@link DeletionRecord}. */
  static final String DELETED = "~deleted.json";

  Path folder(VideoId video) {
    var hash = hash(video.value());
    var name = new StringBuilder();
    video.value().chars().map(c -> isSafe(c) ? c : '_').forEach(c -> name.append((char) c));
    return root.resolve(hash.substring(0, 2)).resolve(name + "~" + hash.substring(0, 8));
  }

  Path metadata(VideoId video, Track track) {
    return folder(video).resolve(track.key() + METADATA);
  }

  Path metadata(TrackMetadata metadata) {
    return metadata(metadata.video().id(), metadata.track());
  }

  Path raw(TrackMetadata metadata) {
    return folder(metadata.video().id()).resolve(rawName(metadata));
  }

  Path edits(VideoId video) {
    return folder(video).resolve(EDITS);
  }

  static boolean isMetadata(String fileName) {
    return METADATA_NAME.matcher(fileName).matches();
  }

  static boolean isRaw(String fileName) {
    return RAW_NAME.matcher(fileName).matches();
  }

  /** Returns the key of the track that a metadata or raw file belongs to. */
  static String trackKey(String fileName) {
    var matcher = (isRaw(fileName) ? RAW_NAME : METADATA_NAME).matcher(fileName);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(fileName + " belongs to no track");
    }
    return matcher.group(1);
  }

  /** Returns the track that has a key. */
  static Track track(String key) {
    for (var kind : List.of(Track.TrackKind.HUMAN, Track.TrackKind.AUTO)) {
      var plain = new Track(key.replaceFirst("\\.[a-z]+$", ""), kind);
      if (plain.key().equals(key)) {
        return plain;
      }
    }
    return new Track(key, Track.TrackKind.UNKNOWN);
  }

  static String metadataName(String trackKey) {
    return trackKey + METADATA;
  }

  /** Returns the name of the raw file that belongs to metadata. */
  static String rawName(TrackMetadata metadata) {
    return metadata.track().key() + "~" + metadata.contentSha256().substring(0, 16) + RAW;
  }

  /** Returns whether a folder directly below the root holds folders of videos. */
  static boolean isGroup(Path folder) {
    return GROUP.matcher(folder.getFileName().toString()).matches();
  }

  /** Returns whether a folder below a group is that of a video. */
  static boolean isVideo(Path folder) {
    var matcher = VIDEO.matcher(folder.getFileName().toString());
    return matcher.matches()
        && matcher.group(2).startsWith(folder.getParent().getFileName().toString());
  }

  /**
   * Returns the ID of the video that a folder belongs to; empty if the ID has characters that do
   * not occur in names.
   */
  static Optional<VideoId> video(String folderName) {
    var matcher = VIDEO.matcher(folderName);
    return matcher.matches() && hash(matcher.group(1)).startsWith(matcher.group(2))
        ? Optional.of(matcher.group(1)).filter(VideoId::isValid).map(VideoId::new)
        : Optional.empty();
  }

  private static String hash(String id) {
    return Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
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
