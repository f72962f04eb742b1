package hark.archive.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The factory of temporary folders in memory, for tests with thousands of small files that are
 * forced to disk one by one: a disk takes milliseconds for each, and no such test loses its power.
 * Without room in memory, the folders are among the usual ones.
 */
public final class MemoryFolders implements TempDirFactory {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long LEAST_BYTES = 32L << 20;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    return hasRoom()
        ? Files.createTempDirectory(MEMORY, "hark-test")
        : Files.createTempDirectory("hark-test");
  }

  private static boolean hasRoom() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= LEAST_BYTES;
  }
}
