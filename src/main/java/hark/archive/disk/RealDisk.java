package hark.archive.disk;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The disk of this machine. New files and folders are readable by their owner only. An interrupt
 * does not stop an operation on its way: a file channel would close for good, and leave a change
 * half done. The thread is interrupted again afterwards.
 */
public final class RealDisk implements DiskOperations {

  public static final DiskOperations INSTANCE = new RealDisk();

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private RealDisk() {}

  @Override
  public void create(Path file, byte[] content) throws IOException {
    FileOperation write = () -> write(file, content);
    FileOperation writeAgain =
        () -> {
          Files.deleteIfExists(file);
          write(file, content);
        };
    uninterrupted(write, writeAgain);
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, NEW, ownerOnly(file, "rw-------"))) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
  }

  @Override
  public void sync(Path folder) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows cannot open a folder as a file, and orders its entries itself
    }
    FileOperation force =
        () -> {
          try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
          }
        };
    uninterrupted(force, force);
  }

  private interface FileOperation {
    void run() throws IOException;
  }

  /** Runs an operation, and its second form for as long as an interrupt cuts it short. */
  private static void uninterrupted(FileOperation first, FileOperation again) throws IOException {
    boolean wasInterrupted = Thread.interrupted();
    try {
      var next = first;
      while (true) {
        try {
          next.run();
          return;
        } catch (ClosedByInterruptException e) {
          Thread.interrupted(); // a further attempt would fail at once
          wasInterrupted = true;
          next = again;
        }
      }
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
