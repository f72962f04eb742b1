package hark.archive.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;

/**
 * A small file system in memory, mounted for a test. Only root may mount: for others the test is
 * skipped, with a line that says so. Where CI is set and root cannot mount, the test fails, since
 * nobody reads the line there.
 */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one with so many kilobytes over a folder, which is created if it is missing. */
  public static SmallDisk mount(Path folder, int kilobytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return Assertions.fail(e);
    }
    var size = "size=" + kilobytes + "k";
    if (run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()) != 0) {
      throw notMounted("true".equals(System.getenv("CI")), System.getProperty("user.name"));
    }
    return new SmallDisk(folder);
  }

  /** Returns the reason not to go on: a failure or, where it is not known to be one, a skip. */
  static RuntimeException notMounted(boolean isCi, String user) {
    if (isCi && user.equals("root")) {
      Assertions.fail(
          "No small disk can be mounted although this is CI and the user is root; give the"
              + " container the right to mount (CAP_SYS_ADMIN), or run the tests as another user");
    }
    System.err.println("SKIPPED: a real full disk was not tested, for it cannot be mounted here");
    return new TestAbortedException("No disk can be mounted here");
  }

  /** Prepares the disk of a data folder before the application starts. */
  public interface Preparation {
    void prepare(SmallDisk disk) throws IOException;
  }

  /**
   * Returns the settings of an application whose data folder is a small disk until the end of the
   * process; none where no disk can be mounted.
   */
  public static Map<String, String> dataFolder(int kilobytes, Preparation preparation) {
    try {
      var disk = mount(Files.createTempDirectory("hark-small"), kilobytes);
      Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
      preparation.prepare(disk);
      return Map.of("hark.data", disk.folder().toString());
    } catch (TestAbortedException e) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a disk that is mounted over a folder. */
  public static SmallDisk at(Path folder) {
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Fills it to the last byte. */
  public void fill() throws IOException {
    try (var out = Files.newOutputStream(filling())) {
      var block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("No space left")) {
        throw e;
      }
    }
  }

  /** Frees the space again. */
  public void makeRoom() throws IOException {
    Files.delete(filling());
  }

  private Path filling() {
    return folder.resolve("filling");
  }

  /** Gives it another size. */
  public void resize(int kilobytes) {
    int status = run("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString());
    Assertions.assertEquals(0, status, "it was not mounted again");
  }

  /** Makes it read-only, or writable again. */
  public void setReadOnly(boolean readOnly) {
    int status = run("mount", "-o", readOnly ? "remount,ro" : "remount,rw", folder.toString());
    Assertions.assertEquals(0, status, "it was not mounted again");
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
