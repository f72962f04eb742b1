package hark.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/** The size of all files in a folder, which is kept for a while. Safe to share between threads. */
final class FolderSize {

  private final Path folder;
  private final long longest;
  private long bytes;
  private long measured;
  private boolean isKnown;

  /**
   * @param age how long a size is kept before the folder is read again
   */
  FolderSize(Path folder, Duration age) {
    this.folder = folder;
    this.longest = age.toNanos();
  }

  /** Returns the size in bytes; files that are deleted meanwhile, or cannot be read, count as 0. */
  synchronized long bytes() {
    if (!isKnown || System.nanoTime() - measured >= longest) {
      bytes = measure();
      measured = System.nanoTime();
      isKnown = true;
    }
    return bytes;
  }

  private long measure() {
    var sum = new Sum();
    try {
      Files.walkFileTree(folder, sum);
    } catch (IOException _) {
      // what was counted until then is the best that is known
    }
    return sum.bytes;
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
