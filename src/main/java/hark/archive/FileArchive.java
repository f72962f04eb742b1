package hark.archive;

import hark.archive.ArchiveProblem.Kind;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The archive as files in a folder of its own, laid out as {@link ArchiveLayout} says. One process
 * at a time may have it open.
 *
 * <p>Every update of a video is a {@link FolderChange}: after a crash at any instant it is done
 * whole or not at all. What does not fit together all the same, because others changed the files or
 * the disk lost some, is set aside at the next opening and never deleted.
 */
public final class FileArchive implements TranscriptArchive {

  private final ArchiveFiles files;
  private final VideoLocks locks = new VideoLocks();
  private final AtomicLong count = new AtomicLong();

  private FileArchive(ArchiveFiles files) {
    this.files = files;
  }

  /** Opens the archive in this folder, making it where it is missing. */
  public static FileArchive open(Path folder) {
    return open(ArchiveSettings.of(folder));
  }

  /**
   * Opens an archive and puts its files in order; a folder that cannot be read or put in order is
   * posted and left as it is.
   *
   * @throws StorageFullException when the folder is missing and cannot be made for lack of room
   */
  public static FileArchive open(ArchiveSettings settings) {
    return open(settings, RealDisk.INSTANCE);
  }

  static FileArchive open(ArchiveSettings settings, DiskOperations disk) {
    var root = settings.folder().toAbsolutePath();
    var notices = settings.notices();
    var setAside = new SetAside(settings.setAside(), root, disk, notices, settings.clock());
    var layout = new ArchiveLayout(root);
    var archive =
        new FileArchive(
            new ArchiveFiles(
                layout,
                disk,
                new ArchiveFolder(root, Set.of(settings.setAside().toAbsolutePath()), notices),
                new ArchiveReader(layout, notices),
                setAside,
                settings.readOnly()));
    try {
      if (!settings.readOnly()) {
        DurableFile.createFolders(disk, root);
      }
      setAside.postAll();
      archive.tidyAll();
      return archive;
    } catch (IOException e) {
      throw DurableFile.failure("The archive in " + root + " cannot be opened", root, e);
    }
  }

  private void tidyAll() {
    try (var folders = files.folder().videos()) {
      folders.forEach(
          folder -> {
            tidy(folder);
            count.addAndGet(countMetadata(folder));
          });
    }
  }

  private void tidy(Path folder) {
    try {
      locks.alone(folder, () -> io(folder, () -> new FolderRepair(files, folder).run()));
    } catch (UncheckedIOException e) { // one folder does not keep the others from being used
      files.reader().report(files.reader().problem(Kind.UNREADABLE, folder, e.getMessage()));
    }
  }

  @Override
  public void update(VideoUpdate update) {
    change(folder(update.video()), () -> write(update));
  }

  private boolean write(VideoUpdate update) throws IOException {
    new VideoWriter(files, folder(update.video())).write(update);
    files.reader().forget(folder(update.video()));
    return ArchiveFolder.deleteIfEmpty(files.disk(), folder(update.video()));
  }

  @Override
  public boolean delete(VideoId video) {
    var folder = folder(video);
    var all = new VideoUpdate(video, List.of(), Set.of(), true, Optional.empty());
    return change(
        folder,
        () -> {
          boolean isHere = !FolderListing.of(folder).hasNothingOwn();
          write(all);
          return isHere;
        });
  }

  @Override
  public VideoEdits edits(VideoId video) {
    return read(folder(video), (folder, tracks) -> files.reader().edits(folder, tracks));
  }

  @Override
  public Optional<ArchivedTranscript> find(VideoId video, Track track) {
    return read(
        folder(video),
        (_, tracks) ->
            tracks.stream()
                .filter(metadata -> metadata.track().equals(track))
                .findFirst()
                .flatMap(files.reader()::content));
  }

  @Override
  public List<ArchivedTranscript> find(VideoId video) {
    return read(
        folder(video),
        (_, tracks) ->
            tracks.stream()
                .flatMap(metadata -> files.reader().content(metadata).stream())
                .sorted(Comparator.comparing(archived -> archived.track().key()))
                .toList());
  }

  @Override
  public Optional<ArchivedVideo> video(VideoId video) {
    return locks.alone(
        folder(video),
        () ->
            Optional.of(find(video))
                .filter(tracks -> !tracks.isEmpty())
                .map(tracks -> new ArchivedVideo(video, tracks, edits(video))));
  }

  @Override
  public Stream<ArchivedTranscript> all() {
    return labels().flatMap(label -> find(label.video(), label.track()).stream());
  }

  @Override
  public Stream<TrackLabel> labels() {
    return files.folder().videos().flatMap(folder -> labels(folder).stream());
  }

  private List<TrackLabel> labels(Path folder) {
    try {
      return read(
          folder,
          (_, tracks) -> {
            var edits = files.reader().edits(folder, tracks);
            return tracks.stream().map(track -> ArchiveReader.label(track, edits)).toList();
          });
    } catch (UncheckedIOException e) {
      files.reader().report(files.reader().problem(Kind.UNREADABLE, folder, e.getMessage()));
      return List.of();
    }
  }

  @Override
  public Stream<InspectedVideo> inspect() {
    return files.folder().videos().map(new Folders()::inspect);
  }

  @Override
  public List<ArchiveRepair> repair() {
    if (files.readOnly()) {
      return List.of();
    }
    return new ArchiveMender(this, new Folders(), files).run();
  }

  @Override
  public long count() {
    return count.get();
  }

  private Path folder(VideoId video) {
    return files.layout().folder(video);
  }

  /** Reads of a folder while nobody changes it. */
  private <T> T read(Path folder, BiFunction<Path, List<TrackMetadata>, T> reading) {
    return locks.alone(
        folder,
        () ->
            io(
                folder,
                () -> {
                  finish(folder);
                  var tracks = files.reader().tracks(folder, FolderListing.of(folder));
                  return reading.apply(folder, tracks);
                }));
  }

  private <T> T change(Path folder, FolderAction<T> change) {
    return locks.alone(
        folder,
        () ->
            io(
                folder,
                () -> {
                  finish(folder);
                  long before = countMetadata(folder);
                  try {
                    return change.run();
                  } finally {
                    count.addAndGet(countMetadata(folder) - before);
                  }
                }));
  }

  /** Completes what failed after it was decided, so that all see it whole. */
  private void finish(Path folder) throws IOException {
    if (FolderChange.isPending(folder)) {
      if (files.readOnly()) {
        throw new IOException("A change was not completed, and the folder cannot be written");
      }
      long before = countMetadata(folder);
      try {
        FolderChange.finish(files.disk(), folder);
      } finally {
        count.addAndGet(countMetadata(folder) - before);
      }
    }
  }

  private static <T> T io(Path folder, FolderAction<T> change) {
    try {
      return change.run();
    } catch (IOException e) {
      throw DurableFile.failure(
          "The archive's folder " + folder.getFileName() + " was not read or written", folder, e);
    }
  }

  private static long countMetadata(Path folder) {
    try {
      return FolderListing.of(folder).metadata().size();
    } catch (IOException e) {
      return 0; // it cannot be listed, so that none of its transcripts are found
    }
  }

  private final class Folders implements LockedFolders {

    @Override
    public InspectedVideo inspect(Path folder) {
      return locks.alone(folder, () -> new FolderInspection(files, folder).run());
    }

    @Override
    public void change(Path folder, FolderAction<?> action) {
      FileArchive.this.change(folder, action);
      files.reader().forget(folder);
    }
  }
}
