package hark.archive;

import hark.archive.disk.FolderChange;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** The folders of an archive that have a {@link DeletionRecord}. Safe to share between threads. */
final class DeletionRecords {

  private static final System.Logger LOG = System.getLogger(DeletionRecords.class.getName());

  private final ArchiveFiles files;
  private final LockedFolders locked;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  DeletionRecords(ArchiveFiles files, LockedFolders locked) {
    this.files = files;
    this.locked = locked;
  }

  /** Notes whether a folder has a record, or may have one after a change that is not complete. */
  void note(Path folder) {
    if (Files.exists(folder.resolve(ArchiveLayout.DELETED)) || FolderChange.isPending(folder)) {
      folders.add(folder);
    } else {
      folders.remove(folder);
    }
  }

  boolean isNoted(Path folder) {
    return folders.contains(folder);
  }

  /**
   * Ends all records that the index has followed.
   *
   * @param isIndexed whether the committed index holds a transcript, by its shown track
   */
  void settle(BiPredicate<VideoId, Track> isIndexed) {
    folders.forEach(folder -> settle(folder, isIndexed));
  }

  /** Ends the record of a folder; one that cannot be read or deleted now is left for later. */
  void settle(Path folder, BiPredicate<VideoId, Track> isIndexed) {
    if (!isNoted(folder) || files.readOnly()) {
      return;
    }
    try {
      locked.change(folder, () -> deleteIfFollowed(folder, isIndexed));
    } catch (RuntimeException e) { // what was asked for is done all the same
      LOG.log(System.Logger.Level.WARNING, "The record of deletions of {0} stays: {1}", folder, e);
    }
  }

  private boolean deleteIfFollowed(Path folder, BiPredicate<VideoId, Track> isIndexed)
      throws IOException {
    var record = files.reader().deletions(folder).value();
    boolean isFollowed =
        record.isPresent()
            && record.get().tracks().stream()
                .noneMatch(track -> isIndexed.test(record.get().video(), track));
    if (isFollowed) {
      files.disk().delete(folder.resolve(ArchiveLayout.DELETED));
      ArchiveFolder.deleteIfEmpty(files.disk(), folder);
    }
    note(folder);
    return isFollowed;
  }
}
