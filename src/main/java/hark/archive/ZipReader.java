package hark.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.archive.TranscriptArchive.Archived;
import hark.transcript.Edits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the videos out of a zip that {@link ZipWriter} wrote, one by one. Names in it only tell
 * which entries belong together; none becomes a path. Entries are bounded in size and number. Used
 * by one thread; does not close the stream.
 */
public final class ZipReader {

  /** A zip that is not of this kind; the message is for whoever brought it. */
  public static final class NotALibraryException extends RuntimeException {
    private NotALibraryException(String message) {
      super(message);
    }
  }

  /** More than the largest caption file that is taken. */
  private static final int MAX_ENTRY_BYTES = 32 * 1024 * 1024;

  /** More than a video with a transcript in every language has. */
  private static final int MAX_VIDEO_BYTES = 256 * 1024 * 1024;

  private static final int MAX_VIDEO_ENTRIES = 1_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ZipInputStream zip;
  private final List<String> damaged = new ArrayList<>();
  private Optional<ZipEntry> next;

  /**
   * Opens a zip.
   *
   * @throws NotALibraryException when it is no zip, or not one that Hark exported
   */
  public ZipReader(InputStream in) throws IOException {
    zip = new ZipInputStream(in);
    try {
      checkManifest();
      next = Optional.ofNullable(zip.getNextEntry());
    } catch (ZipException e) {
      throw new NotALibraryException("This is no zip that can be read.");
    }
  }

  private void checkManifest() throws IOException {
    var first = zip.getNextEntry();
    if (first == null || !first.getName().equals(ZipWriter.MANIFEST)) {
      throw new NotALibraryException("This is no zip that Hark exported.");
    }
    int version = MAPPER.readTree(read(1024)).path("version").asInt();
    if (version < 1 || version > ZipWriter.VERSION) {
      throw new NotALibraryException("A newer Hark exported this; import it with that one.");
    }
  }

  /** The folders of videos that could not be read so far, as the zip names them. */
  public List<String> damaged() {
    return List.copyOf(damaged);
  }

  /**
   * The next video; nothing after the last. Those that cannot be read are passed over.
   *
   * @throws NotALibraryException when the zip breaks off or holds too much
   */
  public Optional<ArchivedVideo> next() throws IOException {
    try {
      while (next.isPresent()) {
        var folder = folder(next.get());
        var video = video(files(folder));
        if (video.isPresent()) {
          return video;
        }
        damaged.add(folder);
      }
      return Optional.empty();
    } catch (ZipException | EOFException e) {
      throw new NotALibraryException(
          "The zip breaks off or is broken; what came before was taken.");
    }
  }

  private static String folder(ZipEntry entry) {
    var name = entry.getName();
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** The files of one folder, by their names in it. */
  private Map<String, byte[]> files(String folder) throws IOException {
    var files = new HashMap<String, byte[]>();
    long left = MAX_VIDEO_BYTES;
    int entries = 0;
    while (next.isPresent() && folder(next.get()).equals(folder)) {
      var name = next.get().getName();
      if (!next.get().isDirectory()) {
        var content = read((int) Math.min(left, MAX_ENTRY_BYTES));
        left -= content.length;
        files.put(name.substring(name.lastIndexOf('/') + 1), content);
      }
      if (++entries > MAX_VIDEO_ENTRIES) {
        throw new NotALibraryException("A video in this zip has too many files.");
      }
      next = Optional.ofNullable(zip.getNextEntry());
    }
    return files;
  }

  private byte[] read(int most) throws IOException {
    var content = zip.readNBytes(most + 1);
    if (content.length > most) {
      throw new NotALibraryException("A file in this zip is too large.");
    }
    return content;
  }

  private static Optional<ArchivedVideo> video(Map<String, byte[]> files) {
    try {
      var raws = new HashMap<String, byte[]>();
      files.values().forEach(content -> raws.put(Metadata.sha256(content), content));
      var tracks = new ArrayList<Archived>();
      for (var file : files.entrySet()) {
        if (Layout.isMetadata(file.getKey())) {
          var metadata = Metadata.fromJson(file.getValue());
          tracks.add(metadata.with(raws.get(metadata.contentSha256()).clone()));
        }
      }
      var ids = tracks.stream().map(track -> track.video().id()).distinct().toList();
      var edits = files.get(Layout.EDITS);
      return ids.size() == 1
          ? Optional.of(
              new ArchivedVideo(
                  ids.getFirst(), tracks, edits == null ? Edits.NONE : EditsFile.read(edits)))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // counted and named by the caller
    }
  }
}
