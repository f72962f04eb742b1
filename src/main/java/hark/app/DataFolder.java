package hark.app;

import hark.archive.disk.DurableFile;
import hark.cli.HarkAccess;
import hark.notice.StorageFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that holds everything Hark knows, and the lock that keeps other processes out of it
 * from {@link #open} to {@link #close}. The lock ends with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

  /**
   * The refusal of a folder that another process uses. The message names the process and a remedy.
   */
  static final class InUseException extends RuntimeException {
    private InUseException(Path folder) {
      super(
          "Another Hark process uses the folder %s. Stop that process, or give this one its own folder with the setting hark.data."
              .formatted(folder));
    }
  }

  /** The refusal of a folder that cannot be used. The message gives the reason and a remedy. */
  static final class UnusableException extends RuntimeException {
    private UnusableException(Path folder, IOException cause) {
      super(
          "The data folder %s cannot be used (%s). Name another one with the setting hark.data, or let the user who runs Hark write there."
              .formatted(folder, reason(cause)),
          cause);
    }

    private static String reason(IOException cause) {
      var kind = cause.getClass().getSimpleName().replace("Exception", "");
      var words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
      return cause instanceof FileSystemException e && e.getReason() != null
          ? e.getFile() + ": " + e.getReason()
          : cause instanceof FileSystemException e
              ? e.getFile() + ": " + words
              : cause.getMessage();
    }
  }

  private static final String ADDRESS = "hark.address";
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("------rwx");

  private final Path folder;
  private final Optional<FileChannel> lock; // empty if the folder cannot be written

  private DataFolder(Path folder, Optional<FileChannel> lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens and locks the folder; creates it if it is missing. An existing folder that cannot be
   * written is opened read-only, without a lock.
   *
   * @throws InUseException when another process uses it
   * @throws UnusableException when it cannot be created or written
   */
  static DataFolder open(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      DurableFile.createFolders(folder);
      var channel = openLock(folder);
      if (channel.isEmpty()) {
        return new DataFolder(folder, channel);
      }
      if (!isLocked(channel.get())) {
        channel.get().close();
        throw new InUseException(folder);
      }
      Files.deleteIfExists(folder.resolve(ADDRESS)); // left by a process that was killed
      var opened = new DataFolder(folder, channel);
      opened.keepFromOthers();
      return opened;
    } catch (IOException e) {
      throw new UnusableException(folder, e);
    } catch (UncheckedIOException e) {
      throw new UnusableException(folder, e.getCause());
    }
  }

  /**
   * Opens the lock file; empty if the folder cannot be written, since then no process writes it.
   */
  private static Optional<FileChannel> openLock(Path folder) throws IOException {
    var file = folder.resolve("hark.lock");
    try {
      return Optional.of(
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException e) {
      if (StorageFault.READ_ONLY.isCauseOf(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Removes the permissions of other users from files that older versions created. */
  private void keepFromOthers() {
    for (var path : List.of(index(), archive(), imports(), uploads(), access(), setAside())) {
      try {
        var rights = Files.getPosixFilePermissions(path);
        if (rights.removeAll(OTHERS)) {
          Files.setPosixFilePermissions(path, rights);
        }
      } catch (IOException | UnsupportedOperationException e) {
        // It is missing, belongs to another user, or the file system has no such permissions.
      }
    }
  }

  /** Returns whether nothing can be written; searches and backups are possible. */
  boolean isReadOnly() {
    return lock.isEmpty();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this process
    }
  }

  /**
   * Finds the way to reach the Hark that uses a folder; empty if none does.
   *
   * @throws InUseException when one does but has published no address, for example while it starts
   */
  static Optional<HarkAccess> accessToUser(Path path) {
    var folder = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      open(folder).close();
      return Optional.empty();
    } catch (InUseException e) {
      return Optional.of(access(folder).orElseThrow(() -> e));
    }
  }

  private static Optional<HarkAccess> access(Path folder) {
    try {
      var lines = Files.readAllLines(folder.resolve(ADDRESS));
      return Optional.of(new HarkAccess(URI.create(lines.getFirst()), lines.get(1)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * Publishes the address of this Hark to commands of the same user until it closes: the address in
   * one line, the secret in the next. No other user may read the file.
   */
  void writeAccess(HarkAccess access) {
    if (isReadOnly()) {
      return;
    }
    var file = folder.resolve(ADDRESS);
    var unfinished = folder.resolve(ADDRESS + ".new");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, ownerOnly());
      Files.writeString(unfinished, access.address() + "\n" + access.secret() + "\n");
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be written", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  Path index() {
    return folder.resolve("index");
  }

  Path archive() {
    return folder.resolve("archive");
  }

  Path imports() {
    return folder.resolve("imports");
  }

  Path access() {
    return folder.resolve("access");
  }

  Path uploads() {
    return folder.resolve("uploads");
  }

  /** The folder for files that do not fit together or are damaged. */
  Path setAside() {
    return folder.resolve("set-aside");
  }

  Path marker(String name) {
    return folder.resolve(name);
  }

  /**
   * Returns a folder as an absolute path.
   *
   * @param setting names it in the message
   * @throws IllegalArgumentException if it is inside of this folder, where other files are reported
   */
  Path requireOutside(Path other, String setting) {
    var path = other.toAbsolutePath().normalize();
    if (path.startsWith(folder)) {
      throw new IllegalArgumentException(
          "%s is %s, inside of the data folder; choose a folder outside of it, on another disk if you can"
              .formatted(setting, path));
    }
    return path;
  }

  /** Returns the path of a file relative to this folder, with slashes. */
  String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  Path spool() {
    return folder.resolve("spool");
  }

  @Override
  public void close() {
    if (isReadOnly()) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(ADDRESS));
      lock.get().close();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " could not be unlocked", e);
    }
  }
}
