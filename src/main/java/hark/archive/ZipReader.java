package hark.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.message.Message;
import hark.message.MessageException;
import hark.transcript.edit.VideoEdits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A reader of the videos in a zip that {@link ZipWriter} wrote; it holds the files of one video in
 * memory. Names in the zip only group entries; none becomes a path. Size and number of entries and
 * the total size are bounded. Used by one thread; does not close the stream.
 */
public final class ZipReader {

  /** The refusal of a zip that is not of this kind. */
  public static final class InvalidLibraryException extends MessageException {
    private InvalidLibraryException(LibraryZipError reason) {
      super(Message.of(reason));
    }
  }

  /** The largest entry, in bytes; larger than any accepted caption file. */
  private static final int MAX_ENTRY_BYTES = 32 * 1024 * 1024;

  /** The largest total size of the JSON files of one video, in bytes. */
  private static final int MAX_JSON_BYTES = 32 * 1024 * 1024;

  private static final int MAX_VIDEO_ENTRIES = 1_000;
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The files of one video, by their names.
   *
   * @param transcripts held as {@link HeldVideo} does
   * @param hashes the SHA-256 of each transcript
   */
  private record VideoFiles(
      Map<String, byte[]> json,
      Map<String, StoredContent> transcripts,
      Map<String, String> hashes) {}

  private final ZipInputStream zip;
  private final Set<String> damaged = new LinkedHashSet<>();
  private final List<String> extras = new ArrayList<>();
  private final Map<String, String> digests = new HashMap<>();
  private final int version;
  private long bytesLeft;
  private Optional<ZipContents> contents = Optional.empty();
  private Optional<ZipEntry> next;

  /**
   * Opens a zip.
   *
   * @param maxBytes the largest total size of its unpacked entries
   * @throws InvalidLibraryException when it is not a zip that Hark exported
   */
  public ZipReader(InputStream in, long maxBytes) throws IOException {
    zip = new ZipInputStream(in);
    bytesLeft = maxBytes;
    try {
      version = readVersion();
      advance();
    } catch (ZipException e) {
      throw new InvalidLibraryException(LibraryZipError.UNREADABLE);
    } catch (EOFException e) {
      throw breaksOff();
    }
  }

  private int readVersion() throws IOException {
    var first = nextEntry();
    if (first == null || !first.getName().equals(ZipWriter.MANIFEST)) {
      throw new InvalidLibraryException(LibraryZipError.NOT_EXPORTED);
    }
    int found = read(1024).map(ZipReader::version).orElse(0);
    if (found < 1 || found > ZipWriter.VERSION) {
      throw new InvalidLibraryException(LibraryZipError.NEWER_VERSION);
    }
    return found;
  }

  private static int version(byte[] manifest) {
    try {
      return MAPPER.readTree(manifest).path("version").asInt();
    } catch (IOException e) {
      throw new InvalidLibraryException(LibraryZipError.NOT_EXPORTED);
    }
  }

  /**
   * Returns the folders of videos that could not be read so far, as the zip names them; after the
   * last video also those that are missing or changed, and those that could not be read for the
   * export.
   */
  public List<String> damaged() {
    return List.copyOf(damaged);
  }

  /** Returns the names of the files so far that are not of the archive. */
  public List<String> extras() {
    return List.copyOf(extras);
  }

  /**
   * Reads the next video; empty after the last. Skips videos that cannot be read.
   *
   * @throws InvalidLibraryException when the zip is truncated or too large
   */
  public Optional<ArchivedVideo> next() throws IOException {
    try {
      while (next.isPresent()) {
        var folder = folder(next.get().getName());
        var video = files(folder).flatMap(ZipReader::video);
        if (video.isPresent()) {
          return video;
        }
        damaged.add(folder);
      }
    } catch (ZipException | EOFException e) {
      throw breaksOff();
    }
    if (version > 1 && contents.isEmpty()) {
      throw breaksOff();
    }
    contents.ifPresent(this::compare);
    return Optional.empty();
  }

  private static InvalidLibraryException breaksOff() {
    return new InvalidLibraryException(LibraryZipError.TRUNCATED);
  }

  private ZipEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) { // a name that is no UTF-8
      throw (ZipException) new ZipException("A name cannot be read").initCause(e);
    }
  }

  /** Advances to the next file of a video. */
  private void advance() throws IOException {
    next = Optional.ofNullable(nextEntry());
    while (next.isPresent() && !isOfVideo(next.get())) {
      next = Optional.ofNullable(nextEntry());
    }
  }

  private boolean isOfVideo(ZipEntry entry) throws IOException {
    var name = entry.getName();
    if (name.startsWith(ZipWriter.EXTRA)) {
      extras.add(name.substring(ZipWriter.EXTRA.length()));
      drain();
      return false;
    }
    if (lastPart(name).equals(ZipContents.NAME)) {
      contents = Optional.of(contents(read(MAX_ENTRY_BYTES).orElseThrow(ZipReader::breaksOff)));
      return false;
    }
    return !entry.isDirectory();
  }

  private static ZipContents contents(byte[] json) {
    try {
      return ZipContents.fromJson(json);
    } catch (IOException e) {
      throw breaksOff();
    }
  }

  private void compare(ZipContents contents) {
    var named = damaged.stream().map(ZipReader::lastPart).toList();
    contents.differences(digests).stream()
        .filter(folder -> !named.contains(folder))
        .forEach(damaged::add);
    contents
        .unreadable()
        .forEach((place, reason) -> damaged.add("%s (%s)".formatted(place, reason)));
  }

  private static String folder(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Reads the files of one folder, by their names; empty if they are too large. */
  private Optional<VideoFiles> files(String folder) throws IOException {
    var files = new VideoFiles(new HashMap<>(), new HashMap<>(), new HashMap<>());
    var held = new HeldVideo();
    int left = MAX_JSON_BYTES;
    int entries = 0;
    boolean isTooMuch = false;
    while (next.isPresent() && folder(next.get().getName()).equals(folder)) {
      var name = lastPart(next.get().getName());
      isTooMuch |= ++entries > MAX_VIDEO_ENTRIES;
      boolean isTranscript = ArchiveLayout.isRaw(name);
      var content = read(isTooMuch ? 0 : isTranscript ? MAX_ENTRY_BYTES : left);
      isTooMuch |= content.isEmpty();
      if (!isTooMuch) {
        files.hashes().put(name, Sha256.hex(content.get()));
        if (isTranscript) {
          files.transcripts().put(name, held.hold(content.get()));
          isTooMuch = held.isTooLarge();
        } else {
          left -= content.get().length;
          files.json().put(name, content.get());
        }
      }
      if (isTooMuch) {
        files.json().clear();
        files.transcripts().clear();
      }
      advance();
    }
    digests.put(lastPart(folder), ZipContents.digest(files.hashes()));
    return isTooMuch ? Optional.empty() : Optional.of(files);
  }

  /** Reads the content of the entry; empty if it is too large. */
  private Optional<byte[]> read(int most) throws IOException {
    var content = zip.readNBytes(most + 1);
    count(content.length);
    if (content.length > most) {
      drain();
      return Optional.empty();
    }
    return Optional.of(content);
  }

  private void drain() throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      count(read);
    }
  }

  private void count(int bytes) {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      throw new InvalidLibraryException(LibraryZipError.TOO_LARGE);
    }
  }

  private static Optional<ArchivedVideo> video(VideoFiles files) {
    try {
      var tracks = new ArrayList<ArchivedTranscript>();
      var members = new HashMap<String, ObjectNode>();
      for (var name : files.json().keySet()) {
        if (ArchiveLayout.isMetadata(name)) {
          var sealed = SealedJson.read(name, files.json().get(name));
          var metadata = TrackMetadata.fromJson(sealed.root());
          var raw = ArchiveLayout.rawName(metadata);
          var content = files.transcripts().remove(raw); // one transcript for each
          if (!sealed.intact() || !metadata.contentSha256().equals(files.hashes().get(raw))) {
            return Optional.empty();
          }
          tracks.add(metadata.with(content));
          members.put(name, sealed.root());
        }
      }
      var ids = tracks.stream().map(track -> track.video().id()).distinct().toList();
      return ids.size() == 1
          ? Optional.of(
              new ArchivedVideo(
                  ids.getFirst(),
                  tracks,
                  edits(files.json().get(ArchiveLayout.EDITS), members),
                  new StoredMembers(members)))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // named by the caller
    }
  }

  private static VideoEdits edits(byte[] json, Map<String, ObjectNode> members) throws IOException {
    if (json == null) {
      return VideoEdits.NONE;
    }
    var sealed = SealedJson.read(ArchiveLayout.EDITS, json);
    if (!sealed.intact()) {
      throw new IOException("The edits were changed");
    }
    members.put(ArchiveLayout.EDITS, sealed.root());
    return EditsFile.read(sealed.root());
  }
}
