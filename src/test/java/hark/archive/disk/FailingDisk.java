package hark.archive.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A disk of which some operations fail for lack of room, and all others succeed. */
public final class FailingDisk implements DiskOperations {

  private int left;
  private int failures;
  private boolean failed;
  private boolean failedInSync;

  /**
   * @param operations that succeed before the one that fails
   */
  public FailingDisk(int operations) {
    this(operations, 1);
  }

  /**
   * @param operations that succeed before those that fail
   * @param failures the number of operations that fail, one after the other
   */
  public FailingDisk(int operations, int failures) {
    this.left = operations;
    this.failures = failures;
  }

  public boolean hasFailed() {
    return failed;
  }

  /**
   * Returns whether forcing a change to disk failed, after which it is visible, perhaps for now.
   */
  public boolean hasFailedInSync() {
    return failedInSync;
  }

  private void count() throws IOException {
    if (left > 0) {
      left--;
    } else if (failures > 0) {
      failures--;
      failed = true;
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void create(Path file, byte[] content) throws IOException {
    count();
    RealDisk.INSTANCE.create(file, content);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    count();
    RealDisk.INSTANCE.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    count();
    RealDisk.INSTANCE.delete(path);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    count();
    RealDisk.INSTANCE.createFolder(folder);
  }

  @Override
  public void sync(Path folder) throws IOException {
    failedInSync |= left == 0 && failures > 0;
    count();
    RealDisk.INSTANCE.sync(folder);
  }
}
