package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.archive.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
   * @throws InUseException when somebody has it already
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
      throw new UncheckedIOException("The data folder " + folder + " cannot be used", e);
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
   * The address of the Hark that uses a folder; nothing when none does.
   *
   * @throws InUseException when one does but tells no address, as while it starts
   */
  static Optional<URI> addressOfUser(Path path) {
    var folder = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      open(folder).close();
      return Optional.empty();
    } catch (InUseException e) {
      return Optional.of(address(folder).orElseThrow(() -> e));
    }
  }

  private static Optional<URI> address(Path folder) {
    try {
      return Optional.of(URI.create(Files.readString(folder.resolve(ADDRESS)).strip()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tells other programs on this machine where this Hark can be spoken to, until it closes. */
  void writeAddress(URI address) {
    try {
      DurableFile.write(folder.resolve(ADDRESS), (address + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be written", e);
    }
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

  /** Bodies of requests while they come; see {@code quarkus.http.body.uploads-directory}. */
  Path spool() {
    return folder.resolve("spool");
  }

  /** Files that were found damaged. */
  Path setAside() {
    return folder.resolve("set-aside");
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
