package hark.attack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;

/** Folders that others write to at the same time. */
final class Folders {

  /** Measures a folder; zero where there is none. */
  record Size(long files, long bytes) {}

  private Folders() {}

  static Size size(Path folder) throws IOException {
    var counter = new Counter();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, counter);
    }
    return new Size(counter.files, counter.bytes);
  }

  private static final class Counter extends SimpleFileVisitor<Path> {
    private long files;
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files++;
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // it went meanwhile
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
