package hark.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files around the data folder that no request may change: the folder of the attack, the
 * project, the recordings, and the settings of the system.
 */
final class Surroundings {

  private static final Path SYSTEM = Path.of("/etc");
  private static final Set<String> LEFT_OUT = Set.of(".git", "target", "node_modules");

  private final Target target;
  private final TreeMap<String, String> before;

  private Surroundings(Target target) {
    this.target = target;
    this.before = look();
  }

  static Surroundings of(Target target) {
    return new Surroundings(target);
  }

  /** Returns the files that were made, changed or removed since the first look. */
  List<String> changes() {
    var after = look();
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    var changes = new ArrayList<String>();
    for (var name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        changes.add(name);
      }
    }
    return changes;
  }

  private TreeMap<String, String> look() {
    var files = new TreeMap<String, String>();
    var around = target.log().toAbsolutePath().getParent();
    for (var folder : List.of(around, Path.of("").toAbsolutePath(), SYSTEM)) {
      try {
        Files.walkFileTree(folder, new Looker(files, folder, own()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** The files that the application may write. */
  private Set<Path> own() {
    return Set.of(
        target.data().toAbsolutePath(),
        target.log().toAbsolutePath(),
        target.temporary().toAbsolutePath());
  }

  private static final class Looker extends SimpleFileVisitor<Path> {
    private final TreeMap<String, String> files;
    private final Path root;
    private final Set<Path> own;

    Looker(TreeMap<String, String> files, Path root, Set<Path> own) {
      this.files = files;
      this.root = root;
      this.own = own;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isLeftOut =
          own.contains(folder)
              || !folder.equals(root) && LEFT_OUT.contains(folder.getFileName().toString());
      return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!own.contains(file)) {
        files.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
