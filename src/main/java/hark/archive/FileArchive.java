package hark.archive;

import hark.archive.ArchiveProblem.Kind;
import hark.archive.disk.DiskOperations;
import hark.archive.disk.DurableFile;
import hark.archive.disk.FolderChange;
import hark.archive.disk.RealDisk;
import hark.archive.disk.StorageUnwritableException;
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
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An archive of files in a folder of its own, in the layout of {@link ArchiveLayout}. Only one
 * process at a time may open it.
 *
 * <p>Every update of a video is a {@link FolderChange}: after a crash at any instant it is complete
 * or has no effect. Files that do not fit together nevertheless, because others changed them or the
 * disk lost some, are set aside when the archive is next opened, and never deleted.
 */
public final class FileArchive implements TranscriptArchive {

  private static final System.Logger LOG = System.getLogger(FileArchive.class.getName());

  private final ArchiveFiles files;
  private final VideoLocks locks = new VideoLocks();
  private final AtomicLong count = new AtomicLong();
  private final DeletionRecords deletions;
  private final ArchiveMarker marker;

  private FileArchive(ArchiveFiles files, ArchiveMarker marker) {
    this.files = files;
    this.deletions = new DeletionRecords(files, new Folders());
    this.marker = marker;
  }

  /** Opens the archive in this folder; creates the folder if it is missing. */
  public static FileArchive open(Path folder) {
    return open(ArchiveEnvironment.of(folder));
  }

  /**
   * Opens an archive and repairs inconsistent folders; for a folder that cannot be read or
   * repaired, posts a notice and leaves it unchanged.
   *
   * @throws StorageUnwritableException when the folder is missing and the disk is full
   */
  public static FileArchive open(ArchiveEnvironment environment) {
    return open(environment, RealDisk.INSTANCE);
  }

  static FileArchive open(ArchiveEnvironment environment, DiskOperations disk) {
    var root = environment.folder().toAbsolutePath();
    var notices = environment.notices();
    var setAside =
        new SetAsideFolder(environment.setAside(), root, disk, notices, environment.clock());
    var layout = new ArchiveLayout(root);
    var archive =
        new FileArchive(
            new ArchiveFiles(
                layout,
                disk,
                new ArchiveFolder(root, Set.of(environment.setAside().toAbsolutePath()), notices),
                new ArchiveReader(
                    layout,
                    notices,
                    (file, loss) -> {
                      if (!setAside.holds(file)) { // otherwise the report on it there is enough
                        environment.losses().missing(file, loss);
                      }
                    }),
                setAside,
                environment.readOnly()),
            new ArchiveMarker(root, notices));
    try {
      if (!environment.readOnly()) {
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
            deletions.note(folder);
          });
    }
  }

  private void tidy(Path folder) {
    try {
      locks.alone(folder, () -> io(folder, () -> new FolderRepair(files, folder).run()));
    } catch (UncheckedIOException e) { // one bad folder must not make the others unusable
      files.reader().report(files.reader().problem(Kind.UNREADABLE, folder, e.getMessage()));
    }
  }

  @Override
  public void update(VideoUpdate update) {
    change(folder(update.video()), () -> write(update));
  }

  @Override
  public void putContentHash(ArchivedTranscript archived) {
    var file = files.layout().metadata(archived.video().id(), archived.track());
    if (files.reader().metadata(file).isIntact()) {
      put(archived);
    }
  }

  private boolean write(VideoUpdate update) throws IOException {
    var folder = folder(update.video());
    try {
      new VideoWriter(files, folder).write(update);
    } finally {
      deletions.note(folder);
    }
    files.reader().forget(folder);
    return deleteIfEmpty(folder);
  }

  @Override
  public boolean isDeleted(VideoId video, Track shown) {
    return deletions.isNoted(folder(video))
        && read(folder(video), (folder, _) -> files.reader().deletions(folder).value())
            .filter(record -> record.tracks().contains(shown))
            .isPresent();
  }

  @Override
  public void settleDeletions(BiPredicate<VideoId, Track> isIndexed) {
    deletions.settle(isIndexed);
  }

  @Override
  public void settleDeletions(VideoId video, Predicate<Track> isIndexed) {
    deletions.settle(folder(video), (_, track) -> isIndexed.test(track));
  }

  /**
   * Deletes an empty folder; one that cannot be deleted now is an empty folder, no failed update.
   */
  private boolean deleteIfEmpty(Path folder) {
    try {
      return ArchiveFolder.deleteIfEmpty(files.disk(), folder);
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING, "The empty folder {0} could not be deleted: {1}", folder, e);
      return false;
    }
  }

  @Override
  public boolean delete(VideoId video) {
    var folder = folder(video);
    var all =
        new VideoUpdate(video, List.of(), Set.of(), true, Optional.empty(), StoredMembers.NONE);
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

  /** Finds the transcripts of one video, held so that all of them fit in memory. */
  private List<ArchivedTranscript> findHeld(VideoId video) {
    var held = new HeldVideo();
    return read(
        folder(video),
        (_, tracks) ->
            tracks.stream()
                .sorted(Comparator.comparing(metadata -> metadata.track().key()))
                .flatMap(
                    metadata ->
                        files.reader().content(metadata).stream()
                            .map(found -> metadata.with(held.hold(found.content()))))
                .toList());
  }

  @Override
  public Optional<ArchivedVideo> video(VideoId video) {
    return locks.alone(
        folder(video),
        () ->
            Optional.of(findHeld(video))
                .filter(tracks -> !tracks.isEmpty())
                .map(tracks -> new ArchivedVideo(video, tracks, edits(video))));
  }

  @Override
  public Stream<ArchivedTranscript> all() {
    return labels().flatMap(label -> find(label.video(), label.track()).stream());
  }

  @Override
  public Stream<TrackLabel> labels() {
    return files
        .folder()
        .videos()
        .flatMap(folder -> labels(folder).stream())
        .onClose(this::withdrawGone);
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
    return files.folder().videos().map(new Folders()::inspect).onClose(this::withdrawGone);
  }

  /** Withdraws reports on folders that others removed. */
  private void withdrawGone() {
    if (!isMissing()) {
      files.reader().withdrawGone();
    }
  }

  @Override
  public List<ArchiveRepair> repair() {
    if (files.readOnly()) {
      return List.of();
    }
    return new ArchiveRepairer(this, new Folders(), files).run();
  }

  @Override
  public boolean isMissing() {
    return marker.isMissing();
  }

  @Override
  public void requirePresent() {
    marker.require();
  }

  @Override
  public void onReturn(Runnable action) {
    marker.onReturn(action);
  }

  @Override
  public long count() {
    return count.get();
  }

  private Path folder(VideoId video) {
    return files.layout().folder(video);
  }

  /** Reads a folder while no other thread changes it; notices if the archive is missing. */
  private <T> T read(Path folder, BiFunction<Path, List<TrackMetadata>, T> reading) {
    marker.isMissing();
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

  /**
   * Changes a folder alone. Whether the archive is there is checked before, so that nothing is
   * written in its place, and after, so that what went elsewhere does not count as done.
   */
  private <T> T change(Path folder, FolderAction<T> change) {
    return locks.alone(
        folder,
        () -> {
          marker.require();
          var result = changeHere(folder, change);
          marker.require();
          return result;
        });
  }

  private <T> T changeHere(Path folder, FolderAction<T> change) {
    return io(
        folder,
        () -> {
          finish(folder);
          long before = countMetadata(folder);
          try {
            return change.run();
          } finally {
            count.addAndGet(countMetadata(folder) - before);
          }
        });
  }

  /** Completes a pending change, so that readers see all of it. */
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
