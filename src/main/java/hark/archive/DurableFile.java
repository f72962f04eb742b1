package hark.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files and folders that are whole after a crash, a power cut included. Threads must not be
 * interrupted while they are in here, for that closes the channel they write to.
 */
public final class DurableFile {

  private static final String TEMPORARY = ".tmp";

  private static final Pattern LEFTOVER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");
  private static final Pattern FULL =
      Pattern.compile("(?i).*(no space left|quota exceeded|not enough space|disk full).*");
  private static final Pattern READ_ONLY = Pattern.compile("(?i).*read-only file system.*");

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
    return LEFTOVER.matcher(file.getFileName().toString()).matches();
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

  /**
   * The exception for something that could not be written: {@link StorageFullException} or {@link
   * StorageReadOnlyException} where that is the reason.
   *
   * @param what was not done, as the beginning of a sentence
   * @param place the file or folder concerned
   */
  public static UncheckedIOException failure(String what, Path place, IOException cause) {
    if (messages(cause).anyMatch(text -> FULL.matcher(text).matches())) {
      return new StorageFullException(what + ": the disk is full", cause);
    }
    if (cause instanceof AccessDeniedException
        || messages(cause).anyMatch(text -> READ_ONLY.matcher(text).matches())) {
      return new StorageReadOnlyException(what + ": the folder cannot be written", cause);
    }
    return new UncheckedIOException(what, cause);
  }

  private static Stream<String> messages(Throwable cause) {
    return Stream.iterate(cause, e -> e != null, Throwable::getCause)
        .map(e -> String.valueOf(e.getMessage()));
  }
}
