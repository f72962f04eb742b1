package hark.archive;

import hark.archive.disk.StorageUnwritableException;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The check by the marker of an archive's folder that the folder is still the one that was opened:
 * its disk may be unmounted while Hark runs, or another one mounted. An archive without a marker
 * when it was opened is never missing. A notice is posted while the archive is missing. Safe to
 * share between threads.
 */
final class ArchiveMarker {

  private static final System.Logger LOG = System.getLogger(ArchiveMarker.class.getName());
  private static final String SUBJECT = "archive";

  private final Path file;
  private final NoticeBoard notices;
  private final Optional<byte[]> opened;
  private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();

  /** The version of the file that was last compared and is the same; null if there is none. */
  private volatile FileVersion compared;

  private volatile boolean missing;

  /**
   * @param root the archive's folder, which is being opened
   */
  ArchiveMarker(Path root, NoticeBoard notices) {
    this.file = root.resolve(ArchiveFolder.MARKER);
    this.notices = notices;
    this.opened = read();
  }

  private Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Adds an action that is run when the archive is found again after it was missing. */
  void onReturn(Runnable action) {
    onReturn.add(action);
  }

  /** Returns whether the archive's folder is missing or another one; one look at a file. */
  boolean isMissing() {
    boolean isMissing = opened.isPresent() && !isSame();
    if (isMissing != missing) {
      note(isMissing);
    }
    return isMissing;
  }

  private boolean isSame() {
    try {
      var version = FileVersion.of(file);
      if (version.equals(compared)) {
        return true;
      }
      boolean isSame = Arrays.equals(Files.readAllBytes(file), opened.get());
      compared = isSame ? version : null;
      return isSame;
    } catch (IOException e) { // missing, or on a disk that does not answer
      return false;
    }
  }

  private synchronized void note(boolean isMissing) {
    if (isMissing == missing) {
      return; // another thread was faster
    }
    missing = isMissing;
    if (isMissing) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The archive''s folder {0} is missing or another one; nothing is changed until it is back",
          file.getParent());
      notices.post(NoticeKind.ARCHIVE_MISSING, SUBJECT, "");
    } else {
      LOG.log(System.Logger.Level.INFO, "The archive''s folder {0} is back", file.getParent());
      notices.withdraw(NoticeKind.ARCHIVE_MISSING, SUBJECT);
      onReturn.forEach(Runnable::run);
    }
  }

  /**
   * Ensures that the archive is there.
   *
   * @throws StorageUnwritableException when it is missing
   */
  void require() {
    if (isMissing()) {
      throw new StorageUnwritableException(
          StorageFault.MISSING,
          "The archive's folder is missing",
          new NoSuchFileException(file.toString()));
    }
  }

  /**
   * The identity of a file on disk. Its key is not enough to tell it from its successor: a new file
   * may get the inode of one that was deleted.
   */
  private record FileVersion(Object key, long size, FileTime modified) {

    static FileVersion of(Path file) throws IOException {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileVersion(
          attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }
  }
}
