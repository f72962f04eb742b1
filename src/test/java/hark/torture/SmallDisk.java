package hark.torture;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small file system in memory, which takes root to mount. */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one over a folder until the end of the process; empty where that is not allowed. */
  public static Optional<SmallDisk> mount(Path folder, int megabytes)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean done =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    if (!done) {
      return Optional.empty();
    }
    var disk = new SmallDisk(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(disk::unmount));
    return Optional.of(disk);
  }

  private static boolean run(String... words) throws InterruptedException {
    try {
      var command = new ArrayList<>(List.of(words));
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  Path folder() {
    return folder;
  }

  /** Writes one file that leaves so many bytes of room. */
  public void fill(int left) throws IOException {
    FileStore store = Files.getFileStore(folder);
    try (var out = Files.newOutputStream(filler())) {
      var block = new byte[1 << 16];
      while (store.getUsableSpace() > left) {
        out.write(block, 0, (int) Math.min(block.length, store.getUsableSpace() - left));
      }
    } catch (IOException e) {
      if (left == 0) {
        return; // full, as it should be
      }
      throw e;
    }
  }

  public void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  void remount(String mode) throws InterruptedException, IOException {
    if (!run("mount", "-o", "remount," + mode, folder.toString())) {
      throw new IOException("the small disk was not mounted again");
    }
  }

  private void unmount() {
    try {
      run("umount", "-l", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    // At the end of the process: one that hangs must not keep the report.
  }
}
