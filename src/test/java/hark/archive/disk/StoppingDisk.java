package hark.archive.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that stops after a number of operations, as when the process is killed. */
public final class StoppingDisk implements DiskOperations {

  /** The way in which the operation after the last one fails. */
  public enum Stop {
    /** It does nothing. */
    BEFORE,
    /** A new file gets half of its content; other operations do nothing. */
    HALF_WRITTEN,
    /** It is done, and nothing after it. */
    AFTER
  }

  private final Stop stop;
  private int left;
  private boolean stopped;

  public StoppingDisk(int operations, Stop stop) {
    this.left = operations;
    this.stop = stop;
  }

  public boolean hasStopped() {
    return stopped;
  }

  private interface Operation {
    void run() throws IOException;
  }

  private void run(Operation operation, Operation half) throws IOException {
    if (!stopped && left-- > 0) {
      operation.run();
      return;
    }
    if (!stopped) {
      stopped = true;
      switch (stop) {
        case BEFORE -> {}
        case HALF_WRITTEN -> half.run();
        case AFTER -> operation.run();
      }
    }
    throw new IOException("The process was killed");
  }

  private void run(Operation operation) throws IOException {
    run(operation, () -> {});
  }

  @Override
  public void create(Path file, byte[] content) throws IOException {
    run(
        () -> RealDisk.INSTANCE.create(file, content),
        () -> Files.write(file, Arrays.copyOf(content, content.length / 2)));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    run(() -> RealDisk.INSTANCE.move(from, to));
  }

  @Override
  public void delete(Path path) throws IOException {
    run(() -> RealDisk.INSTANCE.delete(path));
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    run(() -> RealDisk.INSTANCE.createFolder(folder));
  }

  @Override
  public void sync(Path folder) throws IOException {
    run(() -> RealDisk.INSTANCE.sync(folder));
  }
}
