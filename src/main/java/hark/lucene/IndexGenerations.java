package hark.lucene;

import hark.notice.DiskSpace;
import hark.notice.StorageFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;

/**
 * The generations of an index: folders named {@code 1}, {@code 2} and so on. Each commit records
 * whether its index is complete, so that a new generation replaces the old one with the same commit
 * that completes it, and a crash leaves one of both.
 *
 * <p>Files in the folder itself are from a version with only one index; they become generation 1.
 */
final class IndexGenerations {

  private static final System.Logger LOG = System.getLogger(IndexGenerations.class.getName());

  /**
   * The factor of disk space for a new index, which may be larger than the old one while its leaves
   * are merged.
   */
  private static final int ROOM = 2;

  private static final long LEAST_ROOM = 16L << 20;

  private final Path root;

  private IndexGenerations(Path root) {
    this.root = root;
  }

  static IndexGenerations in(Path folder) throws IOException {
    var generations = new IndexGenerations(folder);
    try {
      Files.createDirectories(folder);
      generations.adopt();
    } catch (IOException e) {
      if (StorageFault.ofWrite(e).isEmpty()) {
        throw e;
      }
      LOG.log(Level.WARNING, "The index in " + folder + " is not changed: " + e);
    }
    return generations;
  }

  /** Moves the files of an older version; those that make them an index come last. */
  private void adopt() throws IOException {
    var files = files(root).stream().filter(file -> isOfIndex(file.getFileName().toString()));
    var first = own(1);
    for (var file : files.sorted(Comparator.comparing(IndexGenerations::isSegments)).toList()) {
      Files.createDirectories(first);
      Files.move(file, first.resolve(file.getFileName()));
    }
  }

  private static boolean isSegments(Path file) {
    return file.getFileName().toString().startsWith("segments");
  }

  private static boolean isOfIndex(String name) {
    return name.startsWith("_") || name.startsWith("segments") || name.equals("write.lock");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var listed = Files.list(folder)) {
      return listed.filter(Files::isRegularFile).toList();
    }
  }

  /**
   * Returns the folder of a generation. As long as an older version's index could not be moved, it
   * is the first generation, in its old place.
   */
  Path folder(long number) {
    var own = own(number);
    return number == 1 && !Files.isDirectory(own) && Files.isDirectory(root) && isOldIndex()
        ? root
        : own;
  }

  private Path own(long number) {
    return root.resolve(Long.toString(number));
  }

  private boolean isOldIndex() {
    try {
      return files(root).stream().anyMatch(IndexGenerations::isSegments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the number of the newest complete generation, otherwise of the newest; 1 if there is
   * none.
   */
  long newest() throws IOException {
    var numbers = numbers();
    return numbers.stream()
        .filter(number -> IndexFolder.isWhole(folder(number)))
        .findFirst()
        .orElse(numbers.isEmpty() ? 1 : numbers.getFirst());
  }

  /** Lists the generations, the newest first. */
  private List<Long> numbers() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var listed = Files.list(root)) {
      return listed
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("[1-9][0-9]{0,17}"))
          .map(Long::valueOf)
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  void deleteAllBut(long kept) throws IOException {
    numbers().stream().filter(number -> number != kept).forEach(this::delete);
  }

  /** Deletes a generation; files that cannot be deleted are deleted at the next start. */
  void delete(long number) {
    try {
      Files.walkFileTree(own(number), new Deletion());
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "An index that is no longer needed cannot be deleted: " + e);
    }
  }

  /** Checks whether there is disk space for a second index beside one of this size. */
  boolean hasRoomFor(long bytes) {
    return DiskSpace.usableBytes(root) >= LEAST_ROOM + ROOM * bytes;
  }

  /** The deletion of a folder with its content. */
  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
