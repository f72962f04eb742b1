package hark.archive.disk;

import hark.notice.DiskSpace;
import hark.notice.StorageFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writing of files and folders that are intact after a crash or power failure. New ones are
 * readable by their owner only. Threads must not be interrupted in these methods, since that closes
 * the channel they write to.
 */
public final class DurableFile {

  private static final String TEMPORARY = ".tmp";
  private static final Pattern LEFTOVER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

  /** If fewer bytes than this are free after a failed write, the disk counts as full. */
  private static final long NO_ROOM = 64 * 1024;

  private DurableFile() {}

  /**
   * Writes or replaces a file as a whole: at any moment it is the old or the new one, and the new
   * one is on disk when this returns.
   *
   * @throws StorageUnwritableException when the disk is full or the folder cannot be written
   */
  public static void write(Path file, byte[] content) throws IOException {
    var temporary = file.resolveSibling(temporaryName());
    try {
      try {
        RealDisk.INSTANCE.create(temporary, content);
        RealDisk.INSTANCE.move(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
      syncFolder(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw typed(file, e);
    }
  }

  /** Returns a name for a file that will be renamed; see {@link #isLeftover}. */
  public static String temporaryName() {
    return UUID.randomUUID() + TEMPORARY;
  }

  /** Returns whether a file was left by a write that a crash interrupted. */
  public static boolean isLeftover(Path file) {
    return isLeftover(file.getFileName().toString());
  }

  public static boolean isLeftover(String fileName) {
    return LEFTOVER.matcher(fileName).matches();
  }

  /**
   * Creates a folder and its missing parents; they are on disk when this returns.
   *
   * @throws StorageUnwritableException when the disk is full or the folder above cannot be written
   */
  public static void createFolders(Path folder) throws IOException {
    try {
      createFolders(RealDisk.INSTANCE, folder);
    } catch (IOException e) {
      throw typed(folder, e);
    }
  }

  public static void createFolders(DiskOperations disk, Path folder) throws IOException {
    var absolute = folder.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      return;
    }
    createFolders(disk, absolute.getParent());
    disk.createFolder(absolute); // another thread may have been faster
    disk.sync(absolute.getParent());
  }

  /** Forces the entries of a folder to disk. */
  public static void syncFolder(Path folder) throws IOException {
    RealDisk.INSTANCE.sync(folder);
  }

  /**
   * Returns the exception for a failed write: a {@link StorageUnwritableException} if the disk is
   * full or read-only. A full disk with a message in another language is recognised by the space
   * left.
   *
   * @param what failed, as the beginning of a sentence
   * @param place the file or folder concerned
   */
  public static UncheckedIOException failure(String what, Path place, IOException cause) {
    var fault = StorageFault.ofWrite(cause).or(() -> fullDisk(place));
    return fault
        .<UncheckedIOException>map(
            one -> new StorageUnwritableException(one, text(what, one), cause))
        .orElseGet(() -> new UncheckedIOException(what, cause));
  }

  private static String text(String what, StorageFault fault) {
    return switch (fault) {
      case FULL -> what + ": the disk is full";
      case READ_ONLY -> what + ": the folder cannot be written";
      case MISSING -> what + ": the folder is missing";
    };
  }

  private static IOException typed(Path file, IOException cause) {
    if (failure(file + " was not written", file, cause) instanceof StorageUnwritableException e) {
      throw e;
    }
    return cause;
  }

  private static Optional<StorageFault> fullDisk(Path place) {
    var folder = place.toAbsolutePath();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && DiskSpace.usableBytes(folder) < NO_ROOM
        ? Optional.of(StorageFault.FULL)
        : Optional.empty();
  }
}
