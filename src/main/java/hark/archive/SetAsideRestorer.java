package hark.archive;

import hark.archive.ArchiveRepair.Kind;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The restoration of files of one video that were set aside. A file is deleted only once the
 * archive holds its content. Used by one thread.
 */
final class SetAsideRestorer {

  /** The source of a transcript of which only the video's ID is known. */
  static final String SOURCE = "restored";

  /** A file that was set aside. */
  private record Aside(Path place, String name) {
    byte[] read() throws IOException {
      return Files.readAllBytes(place.resolve(name));
    }
  }

  private final TranscriptArchive archive;
  private final ArchiveFiles files;
  private final Path folder;
  private final List<Path> places;
  private final List<ArchiveRepair> repairs = new ArrayList<>();

  /**
   * @param folder of the video in the archive
   * @param places folders with files of it that were set aside
   */
  SetAsideRestorer(TranscriptArchive archive, ArchiveFiles files, Path folder, List<Path> places) {
    this.archive = archive;
    this.files = files;
    this.folder = folder;
    this.places = places;
  }

  List<ArchiveRepair> run() {
    try {
      for (var aside : find(ArchiveLayout::isMetadata)) {
        takeBackTrack(aside);
      }
      for (var aside : find(ArchiveLayout::isRaw)) {
        rebuild(aside);
      }
      for (var aside : find(ArchiveLayout.EDITS::equals)) {
        takeBackEdits(aside);
      }
      return repairs;
    } catch (IOException e) {
      throw new UncheckedIOException("Files that were set aside could not be restored", e);
    }
  }

  /** Finds files by name, the newest first. */
  private List<Aside> find(Predicate<String> name) {
    var found = new ArrayList<Aside>();
    for (var place : places.reversed()) {
      files.setAside().names(place).stream()
          .filter(name)
          .forEach(one -> found.add(new Aside(place, one)));
    }
    return found;
  }

  private void takeBackTrack(Aside aside) throws IOException {
    var metadata = metadata(aside);
    if (metadata.isEmpty() || isTaken(aside.name())) {
      return;
    }
    for (var raw : find(ArchiveLayout.rawName(metadata.get())::equals)) {
      var content = raw.read();
      if (Sha256.hex(content).equals(metadata.get().contentSha256())) {
        take(metadata.get().with(content), Kind.TAKEN_BACK);
        remove(aside);
        remove(raw);
        return;
      }
    }
  }

  private Optional<TrackMetadata> metadata(Aside aside) {
    try {
      var metadata = TrackMetadata.fromJson(aside.read());
      return Optional.of(metadata)
          .filter(one -> files.layout().folder(one.video().id()).equals(folder));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // it stays in place
    }
  }

  private boolean isTaken(String metadataName) {
    return Files.exists(folder.resolve(metadataName));
  }

  /** Creates metadata for a transcript without them, if the folder's name gives the video's ID. */
  private void rebuild(Aside raw) throws IOException {
    var key = ArchiveLayout.trackKey(raw.name());
    var video = ArchiveLayout.video(folder.getFileName().toString());
    var content = raw.read();
    boolean isWhole = raw.name().contains("~" + Sha256.hex(content).substring(0, 16));
    if (video.isEmpty() || !isWhole || isTaken(ArchiveLayout.metadataName(key))) {
      return;
    }
    take(archived(video.get(), key, content), Kind.REBUILT);
    remove(raw);
  }

  private static ArchivedTranscript archived(VideoId video, String key, byte[] content) {
    var track = ArchiveLayout.track(key);
    return new ArchivedTranscript(Video.of(video, SOURCE), track, content, Instant.EPOCH, "");
  }

  private void take(ArchivedTranscript archived, Kind kind) {
    archive.put(archived);
    repairs.add(
        new ArchiveRepair(
            kind,
            files
                .reader()
                .place(folder.resolve(ArchiveLayout.metadataName(archived.track().key())))));
  }

  private void takeBackEdits(Aside aside) throws IOException {
    var video = video();
    if (video.isEmpty() || Files.exists(folder.resolve(ArchiveLayout.EDITS))) {
      return;
    }
    VideoEdits edits;
    try {
      edits = EditsFile.read(aside.read());
    } catch (IOException | RuntimeException e) {
      return; // damaged; it stays in place
    }
    archive.putEdits(video.get(), edits);
    remove(aside);
    repairs.add(
        new ArchiveRepair(
            Kind.TAKEN_BACK, files.reader().place(folder.resolve(ArchiveLayout.EDITS))));
  }

  /** Finds the ID of the video in the archive. */
  private Optional<VideoId> video() throws IOException {
    return FolderListing.of(folder).metadata().stream()
        .flatMap(name -> files.reader().metadata(folder.resolve(name)).value().stream())
        .map(metadata -> metadata.video().id())
        .findFirst();
  }

  private void remove(Aside aside) throws IOException {
    files.setAside().remove(aside.place(), List.of(aside.name()));
  }
}
