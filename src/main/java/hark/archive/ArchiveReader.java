package hark.archive;

import hark.archive.TranscriptArchive.Archived;
import hark.archive.TranscriptArchive.Label;
import hark.transcript.Choice;
import hark.transcript.Edits;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the files of an archive say. A damaged one is left out and told of in the log, once until it
 * is put right. Safe to share between threads; whoever changes files keeps them from being read
 * meanwhile.
 */
final class ArchiveReader {

  private static final System.Logger LOG = System.getLogger(ArchiveReader.class.getName());

  private final Layout layout;
  private final Set<Path> reported = ConcurrentHashMap.newKeySet();

  ArchiveReader(Layout layout) {
    this.layout = layout;
  }

  /** The folder of each video. */
  Stream<Path> videoFolders() {
    return list(layout.root()).filter(Files::isDirectory).flatMap(ArchiveReader::list);
  }

  /** What is known of each track in a folder. */
  Stream<Metadata> tracks(Path folder) {
    return list(folder).filter(Layout::isMetadata).flatMap(file -> metadata(file).stream());
  }

  /** Reads and checks metadata; nothing when there is none or, which is logged, it is damaged. */
  Optional<Metadata> metadata(Path file) {
    try {
      var metadata = Metadata.fromJson(Files.readAllBytes(file));
      if (!layout.metadata(metadata).equals(file)) {
        report(file, "it belongs to another video or track", null);
        return Optional.empty();
      }
      return Optional.of(metadata);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      report(file, "it cannot be read", e);
      return Optional.empty();
    }
  }

  /** A transcript with its bytes; nothing, which is logged, where they are damaged. */
  Optional<Archived> content(Metadata metadata) {
    var file = layout.metadata(metadata);
    try {
      var content = Files.readAllBytes(layout.raw(metadata));
      if (Metadata.sha256(content).equals(metadata.contentSha256())) {
        return Optional.of(metadata.with(content));
      }
      report(file, "the transcript beside it was changed", null);
    } catch (IOException | RuntimeException e) {
      report(file, "the transcript beside it cannot be read", e);
    }
    return Optional.empty();
  }

  /** What people changed of a video. */
  Edits edits(VideoId video) {
    var file = layout.edits(video);
    try {
      return EditsFile.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return olderEdits(video);
    } catch (IOException | RuntimeException e) {
      report(file, "it cannot be read", e);
      return Edits.NONE;
    }
  }

  /** An older Hark kept the one thing that could be changed with the transcripts. */
  private Edits olderEdits(VideoId video) {
    try (var tracks = tracks(layout.folder(video))) {
      return tracks
          .map(ArchiveReader::olderEdits)
          .filter(edits -> !edits.equals(Edits.NONE))
          .findFirst()
          .orElse(Edits.NONE);
    }
  }

  private static Edits olderEdits(Metadata metadata) {
    return metadata.mediaChosen()
        ? Edits.NONE.withMedia(Choice.of(metadata.video().media()))
        : Edits.NONE;
  }

  Label label(Metadata metadata) {
    var video = metadata.video().id();
    var edits = Files.exists(layout.edits(video)) ? edits(video) : olderEdits(metadata);
    boolean isCurrent = metadata.edits().equals(edits.fingerprint());
    return new Label(
        metadata.video().id(),
        metadata.track(),
        edits.shown(metadata.track()),
        isCurrent ? metadata.contentHash() : "");
  }

  /** A file was written anew or is gone: if it is damaged again, that is news. */
  boolean forget(Path file) {
    return reported.remove(file);
  }

  private void report(Path file, String problem, Exception cause) {
    if (reported.add(file)) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The archive's file %s is left out: %s. Import it again, or restore it from a backup."
              .formatted(layout.root().relativize(file), problem),
          cause);
    }
  }

  /** What a folder holds; nothing when it is none or is gone. */
  static Stream<Path> list(Path folder) {
    try {
      return Files.list(folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The archive's folder " + folder + " cannot be listed", e);
    }
  }
}
