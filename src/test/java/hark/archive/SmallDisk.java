package hark.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * A disk of a few hundred kilobytes, mounted for a test. Only root may mount; for others the test
 * is skipped, with a line that says so.
 */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one with so many kilobytes over a folder that is there. */
  public static SmallDisk mount(Path folder, int kilobytes) {
    var size = "size=" + kilobytes + "k";
    if (run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()) != 0) {
      System.err.println("SKIPPED: a real full disk was not tested, for it cannot be mounted here");
      throw new TestAbortedException("No disk can be mounted here");
    }
    return new SmallDisk(folder);
  }

  /** Makes it read-only, or writable again. */
  public void setReadOnly(boolean readOnly) {
    run("mount", "-o", readOnly ? "remount,ro" : "remount,rw", folder.toString());
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toString());
  }

  private static int run(String... command) {
    try {
      var builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
      return builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
