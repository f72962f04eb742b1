package hark.archive;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files and folders that are whole after a crash, a power cut included. Threads must not be
 * interrupted while they are in here, for that closes the channel they write to.
 */
public final class DurableFile {

  private static final String TEMPORARY = ".tmp";

  private DurableFile() {}

  /**
   * Writes a file, or replaces it as a whole: at any moment it is the old one or the new one, and
   * the new one is on disk when this returns.
   */
  public static void write(Path file, byte[] content) throws IOException {
    var temporary = file.resolveSibling(UUID.randomUUID() + TEMPORARY);
    try {
      try (var channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncFolder(file.toAbsolutePath().getParent());
  }

  /** Tells whether a file was left behind by a write that a crash cut short. */
  public static boolean isLeftover(Path file) {
    return file.getFileName().toString().endsWith(TEMPORARY);
  }

  /** Creates a folder and those above it where they are missing; they are on disk afterwards. */
  public static void createFolders(Path folder) throws IOException {
    var absolute = folder.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      return;
    }
    createFolders(absolute.getParent());
    Files.createDirectories(absolute); // another thread may have been faster
    syncFolder(absolute.getParent());
  }

  /** Makes durable which files a folder holds. */
  public static void syncFolder(Path folder) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows opens no folder as a file, and keeps its entries in order by itself
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
