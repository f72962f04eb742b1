package hark.archive;

import hark.transcript.Choice;
import hark.transcript.Edits;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The archive as files in a folder of its own, laid out as {@link Layout} says. One process at a
 * time may have it open.
 *
 * <p>A put writes the raw bytes first, under a name made of their hash, and then the metadata,
 * which holds that hash. Until the metadata is replaced the old pair stands untouched; a crash in
 * between leaves a raw file that nothing points to, which the next opening deletes.
 */
public final class FileArchive implements TranscriptArchive {

  private static final System.Logger LOG = System.getLogger(FileArchive.class.getName());

  private final Layout layout;
  private final VideoLocks locks = new VideoLocks();
  private final AtomicLong count = new AtomicLong();
  private final Set<Path> reported = ConcurrentHashMap.newKeySet();

  private FileArchive(Path root) {
    this.layout = new Layout(root.toAbsolutePath());
  }

  /** Opens the archive in this folder, making it where it is missing. */
  public static FileArchive open(Path root) {
    var archive = new FileArchive(root);
    try {
      DurableFile.createFolders(root);
      try (var folders = archive.videoFolders()) {
        folders.forEach(archive::tidy);
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException("The archive in " + root + " cannot be opened", e);
    }
  }

  @Override
  public void put(Archived archived) {
    var video = archived.video().id();
    change(
        video,
        "kept",
        () -> {
          var edits = edits(video);
          if (!edits.equals(Edits.NONE) && !Files.exists(layout.edits(video))) {
            putEdits(video, edits); // an older file holds them, which is about to be replaced
          }
          return write(Metadata.of(archived, edits.fingerprint()), archived.content());
        });
  }

  @Override
  public Edits edits(VideoId video) {
    return locks.alone(video, () -> readEdits(video));
  }

  private Edits readEdits(VideoId video) {
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
    try (var files = list(layout.folder(video))) {
      return files
          .filter(Layout::isMetadata)
          .flatMap(file -> readMetadata(file).stream())
          .map(FileArchive::olderEdits)
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

  @Override
  public void putEdits(VideoId video, Edits edits) {
    change(
        video,
        "changed",
        () -> {
          DurableFile.createFolders(layout.folder(video));
          DurableFile.write(layout.edits(video), EditsFile.write(edits));
          return reported.remove(layout.edits(video));
        });
  }

  private boolean write(Metadata metadata, byte[] content) throws IOException {
    var file = layout.metadata(metadata);
    boolean isNew = !Files.exists(file);
    DurableFile.createFolders(file.getParent());
    var raw = layout.raw(metadata);
    DurableFile.write(raw, content);
    DurableFile.write(file, metadata.toJson());
    if (isNew) {
      count.incrementAndGet();
    }
    reported.remove(file);
    deleteRaws(file.getParent(), metadata.track(), raw);
    return isNew;
  }

  @Override
  public Optional<Archived> find(VideoId video, Track track) {
    var file = layout.metadata(video, track);
    return locks.alone(video, () -> readMetadata(file).flatMap(this::readContent));
  }

  @Override
  public List<Archived> find(VideoId video) {
    return locks.alone(
        video,
        () -> {
          try (var files = list(layout.folder(video))) {
            return files
                .filter(Layout::isMetadata)
                .flatMap(file -> readMetadata(file).stream())
                .flatMap(metadata -> readContent(metadata).stream())
                .sorted(Comparator.comparing(archived -> archived.track().key()))
                .toList();
          }
        });
  }

  @Override
  public Optional<ArchivedVideo> video(VideoId video) {
    return locks.alone(
        video,
        () ->
            Optional.of(find(video))
                .filter(tracks -> !tracks.isEmpty())
                .map(tracks -> new ArchivedVideo(video, tracks, edits(video))));
  }

  @Override
  public void delete(VideoId video, Track track) {
    change(video, "deleted", () -> deleteFiles(layout.metadata(video, track), track));
  }

  private boolean deleteFiles(Path file, Track track) throws IOException {
    if (!Files.deleteIfExists(file)) {
      return false;
    }
    count.decrementAndGet();
    reported.remove(file);
    DurableFile.syncFolder(file.getParent());
    deleteRaws(file.getParent(), track, file);
    deleteIfDone(file.getParent());
    return true;
  }

  @Override
  public boolean delete(VideoId video) {
    return change(
        video,
        "deleted",
        () -> {
          try (var listed = list(layout.folder(video))) {
            var files = listed.toList();
            // Metadata first: whatever a crash leaves then is taken away at the next opening.
            for (var file : files.stream().filter(Layout::isMetadata).toList()) {
              Files.delete(file);
              count.decrementAndGet();
            }
            if (!files.isEmpty()) {
              DurableFile.syncFolder(layout.folder(video));
              deleteAll(files);
              Files.deleteIfExists(layout.folder(video));
            }
            return !files.isEmpty();
          }
        });
  }

  private void deleteAll(List<Path> files) throws IOException {
    for (var file : files) {
      Files.deleteIfExists(file);
      reported.remove(file);
    }
  }

  @Override
  public Stream<Archived> all() {
    return labels().flatMap(label -> find(label.video(), label.track()).stream());
  }

  @Override
  public Stream<Label> labels() {
    return videoFolders()
        .flatMap(FileArchive::list)
        .filter(Layout::isMetadata)
        .flatMap(file -> readMetadata(file).stream())
        .map(this::label);
  }

  private Label label(Metadata metadata) {
    var video = metadata.video().id();
    var edits = Files.exists(layout.edits(video)) ? edits(video) : olderEdits(metadata);
    boolean isCurrent = metadata.edits().equals(edits.fingerprint());
    return new Label(
        metadata.video().id(),
        metadata.track(),
        edits.shown(metadata.track()),
        isCurrent ? metadata.contentHash() : "");
  }

  @Override
  public long count() {
    return count.get();
  }

  /** Reads and checks metadata; nothing when there is none or, which is logged, it is damaged. */
  private Optional<Metadata> readMetadata(Path file) {
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

  private Optional<Archived> readContent(Metadata metadata) {
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

  private void report(Path file, String problem, Exception cause) {
    if (reported.add(file)) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The archive's file %s is left out: %s. Import it again, or restore it from a backup."
              .formatted(layout.root().relativize(file), problem),
          cause);
    }
  }

  /** Puts right what a crash left behind, and counts. */
  private void tidy(Path folder) {
    try (var listed = list(folder)) {
      var files = listed.toList();
      for (var leftover : files.stream().filter(DurableFile::isLeftover).toList()) {
        Files.delete(leftover);
      }
      var metadata = files.stream().filter(Layout::isMetadata).toList();
      var raws = files.stream().filter(Layout::isRaw).toList();
      count.addAndGet(metadata.size());
      if (raws.size() > metadata.size()) {
        deleteUnused(metadata, raws);
      }
      deleteIfDone(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The archive's folder " + folder + " cannot be used", e);
    }
  }

  private void deleteUnused(List<Path> metadata, List<Path> raws) throws IOException {
    var used = metadata.stream().flatMap(m -> readMetadata(m).stream()).map(layout::raw).toList();
    if (used.size() < metadata.size()) {
      return; // one is damaged: its raw file may be all that is left of it
    }
    for (var raw : raws) {
      if (!used.contains(raw)) {
        Files.delete(raw);
      }
    }
  }

  private static void deleteRaws(Path folder, Track track, Path except) throws IOException {
    try (var files = list(folder)) {
      for (var file : files.filter(f -> Layout.isRawOf(f, track)).toList()) {
        if (!file.equals(except)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Deletes a folder without a transcript, and the edits that may have been left in it. */
  private static void deleteIfDone(Path folder) throws IOException {
    try (var files = list(folder)) {
      if (files.anyMatch(file -> !Layout.isEdits(file))) {
        return;
      }
    }
    Files.deleteIfExists(Layout.edits(folder));
    Files.deleteIfExists(folder);
  }

  private Stream<Path> videoFolders() {
    return list(layout.root()).filter(Files::isDirectory).flatMap(FileArchive::list);
  }

  /** What a folder holds; nothing when it is none or is gone. */
  private static Stream<Path> list(Path folder) {
    try {
      return Files.list(folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The archive's folder " + folder + " cannot be listed", e);
    }
  }

  /** A change of files. */
  private interface Change<T> {
    T run() throws IOException;
  }

  private <T> T change(VideoId video, String done, Change<T> change) {
    return locks.alone(
        video,
        () -> {
          try {
            return change.run();
          } catch (IOException e) {
            throw new UncheckedIOException(
                "The transcript of %s was not %s".formatted(video, done), e);
          }
        });
  }
}
