package hark.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few megabytes in memory. Mounting it needs administrator rights. */
final class SmallDisk implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SmallDisk.class.getName());

  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /** Mounts it, or skips the test with a message. */
  static SmallDisk mount(Path root, int megabytes) {
    try {
      Files.createDirectories(root);
      int status =
          run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString());
      if (status != 0) {
        LOG.log(System.Logger.Level.WARNING, "NOT TESTED: no small disk can be mounted here");
      }
      Assumptions.assumeTrue(status == 0, "No small disk can be mounted here");
      return new SmallDisk(root);
    } catch (IOException e) {
      return Assumptions.abort("No small disk can be mounted here: " + e.getMessage());
    }
  }

  Path root() {
    return root;
  }

  /** Fills the disk. */
  void fill() throws IOException {
    try (var out = Files.newOutputStream(ballast())) {
      var block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      if (UnwritableDisk.reason(e).isEmpty()) {
        throw e;
      }
    }
  }

  /** Frees the space again. */
  void makeRoom() throws IOException {
    Files.delete(ballast());
  }

  void setReadOnly(boolean isReadOnly) throws IOException {
    int status = run("mount", "-o", "remount," + (isReadOnly ? "ro" : "rw"), root.toString());
    if (status != 0) {
      throw new IOException("Remounting failed");
    }
  }

  private Path ballast() {
    return root.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", root.toString());
  }

  private static int run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
