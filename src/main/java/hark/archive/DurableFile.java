package hark.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writing of files and folders that are intact after a crash or power failure. New ones are
 * readable by their owner only. Threads must not be interrupted in these methods, since that closes
 * the channel they write to.
 */
public final class DurableFile {

  private static final String TEMPORARY = ".tmp";
  private static final Pattern LEFTOVER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

  /**
   * The messages of operating systems for a full disk; localised ones are recognised by the space
   * left.
   */
  private static final Pattern FULL =
      Pattern.compile("(?i).*(no space left|quota exceeded|not enough space|disk full).*");

  private static final Pattern READ_ONLY = Pattern.compile("(?i).*read-only file system.*");

  /** If fewer bytes than this are free after a failed write, the disk counts as full. */
  private static final long NO_ROOM = 64 * 1024;

  private DurableFile() {}

  /**
   * Writes or replaces a file as a whole: at any moment it is the old or the new one, and the new
   * one is on disk when this returns.
   *
   * @throws StorageFullException when there is no room
   * @throws StorageReadOnlyException when the folder cannot be written
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
  static String temporaryName() {
    return UUID.randomUUID() + TEMPORARY;
  }

  /** Returns whether a file was left by a write that a crash interrupted. */
  public static boolean isLeftover(Path file) {
    return isLeftover(file.getFileName().toString());
  }

  static boolean isLeftover(String fileName) {
    return LEFTOVER.matcher(fileName).matches();
  }

  /**
   * Creates a folder and its missing parents; they are on disk when this returns.
   *
   * @throws StorageFullException when there is no room
   * @throws StorageReadOnlyException when the folder above cannot be written
   */
  public static void createFolders(Path folder) throws IOException {
    try {
      createFolders(RealDisk.INSTANCE, folder);
    } catch (IOException e) {
      throw typed(folder, e);
    }
  }

  static void createFolders(DiskOperations disk, Path folder) throws IOException {
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
   * Returns the exception for a failed write: {@link StorageFullException} or {@link
   * StorageReadOnlyException} if that is the reason.
   *
   * @param what failed, as the beginning of a sentence
   * @param place the file or folder concerned
   */
  public static UncheckedIOException failure(String what, Path place, IOException cause) {
    if (isFull(place, cause)) {
      return new StorageFullException(what + ": the disk is full", cause);
    }
    if (isReadOnly(cause)) {
      return new StorageReadOnlyException(what + ": the folder cannot be written", cause);
    }
    return new UncheckedIOException(what, cause);
  }

  private static IOException typed(Path file, IOException cause) {
    var failure = failure(file + " was not written", file, cause);
    if (failure instanceof StorageFullException || failure instanceof StorageReadOnlyException) {
      throw failure;
    }
    return cause;
  }

  private static boolean isFull(Path place, IOException cause) {
    return messages(cause).anyMatch(text -> FULL.matcher(text).matches()) || hasNoRoom(place);
  }

  private static boolean isReadOnly(IOException cause) {
    return cause instanceof AccessDeniedException
        || cause.getCause() instanceof ReadOnlyFileSystemException
        || messages(cause).anyMatch(text -> READ_ONLY.matcher(text).matches());
  }

  private static Stream<String> messages(Throwable cause) {
    return Stream.iterate(cause, e -> e != null, Throwable::getCause)
        .map(e -> String.valueOf(e.getMessage()));
  }

  private static boolean hasNoRoom(Path place) {
    try {
      var folder = place.toAbsolutePath();
      while (!Files.exists(folder)) {
        folder = folder.getParent();
      }
      var store = Files.getFileStore(folder);
      return !store.isReadOnly() && store.getUsableSpace() < NO_ROOM;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
