package hark.app;

import hark.archive.DurableFile;
import hark.cli.Access;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that holds everything Hark knows, and the lock that keeps other processes out of it
 * from {@link #open} to {@link #close}. The lock ends with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

  /** Another process uses the folder. The message says which one and what to do. */
  static final class InUseException extends RuntimeException {
    private InUseException(Path folder) {
      super(
          "Another Hark uses the folder %s. Stop that one, or give this one a folder of its own with the setting hark.data."
              .formatted(folder));
    }
  }

  /** The folder cannot be used at all. The message says why and what to do. */
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

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it where it is missing.
   *
   * @throws InUseException when another process has it
   * @throws UnusableException when it cannot be made or written
   */
  static DataFolder open(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      DurableFile.createFolders(folder);
      var channel =
          FileChannel.open(
              folder.resolve("hark.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new InUseException(folder);
      }
      Files.deleteIfExists(folder.resolve(ADDRESS)); // of one that was killed
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new UnusableException(folder, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  /**
   * The way to reach the Hark that uses a folder; nothing when none does.
   *
   * @throws InUseException when one does but tells no address, as while it starts
   */
  static Optional<Access> accessToUser(Path path) {
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

  private static Optional<Access> access(Path folder) {
    try {
      var lines = Files.readAllLines(folder.resolve(ADDRESS));
      return Optional.of(new Access(URI.create(lines.getFirst()), lines.get(1)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells commands of the same user where this Hark can be reached, until it closes: the address in
   * one line, the secret in the next. Nobody else may read the file.
   */
  void writeAccess(Access access) {
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

  Path uploads() {
    return folder.resolve("uploads");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(ADDRESS));
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " was not given back", e);
    }
  }
}
