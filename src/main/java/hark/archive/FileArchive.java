package hark.archive;

import hark.transcript.Edits;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  private final Layout layout;
  private final ArchiveReader reader;
  private final VideoLocks locks = new VideoLocks();
  private final AtomicLong count = new AtomicLong();

  private FileArchive(Path root) {
    this.layout = new Layout(root.toAbsolutePath());
    this.reader = new ArchiveReader(layout);
  }

  /** Opens the archive in this folder, making it where it is missing. */
  public static FileArchive open(Path root) {
    var archive = new FileArchive(root);
    try {
      DurableFile.createFolders(root);
      try (var folders = archive.reader.videoFolders()) {
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
    return locks.alone(video, () -> reader.edits(video));
  }

  @Override
  public void putEdits(VideoId video, Edits edits) {
    change(
        video,
        "changed",
        () -> {
          DurableFile.createFolders(layout.folder(video));
          DurableFile.write(layout.edits(video), EditsFile.write(edits));
          return reader.forget(layout.edits(video));
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
    reader.forget(file);
    deleteRaws(file.getParent(), metadata.track(), raw);
    return isNew;
  }

  @Override
  public Optional<Archived> find(VideoId video, Track track) {
    var file = layout.metadata(video, track);
    return locks.alone(video, () -> reader.metadata(file).flatMap(reader::content));
  }

  @Override
  public List<Archived> find(VideoId video) {
    return locks.alone(
        video,
        () -> {
          try (var tracks = reader.tracks(layout.folder(video))) {
            return tracks
                .flatMap(metadata -> reader.content(metadata).stream())
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
    reader.forget(file);
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
          try (var listed = ArchiveReader.list(layout.folder(video))) {
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
      reader.forget(file);
    }
  }

  @Override
  public Stream<Archived> all() {
    return labels().flatMap(label -> find(label.video(), label.track()).stream());
  }

  @Override
  public Stream<Label> labels() {
    return reader.videoFolders().flatMap(reader::tracks).map(this::label);
  }

  private Label label(Metadata metadata) {
    return locks.alone(metadata.video().id(), () -> reader.label(metadata));
  }

  @Override
  public long count() {
    return count.get();
  }

  /** Puts right what a crash left behind, and counts. */
  private void tidy(Path folder) {
    try (var listed = ArchiveReader.list(folder)) {
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
    var used =
        metadata.stream().flatMap(m -> reader.metadata(m).stream()).map(layout::raw).toList();
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
    try (var files = ArchiveReader.list(folder)) {
      for (var file : files.filter(f -> Layout.isRawOf(f, track)).toList()) {
        if (!file.equals(except)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Deletes a folder without a transcript, and the edits that may have been left in it. */
  private static void deleteIfDone(Path folder) throws IOException {
    try (var files = ArchiveReader.list(folder)) {
      if (files.anyMatch(file -> !Layout.isEdits(file))) {
        return;
      }
    }
    Files.deleteIfExists(Layout.edits(folder));
    Files.deleteIfExists(folder);
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
