package hark.web.status;

import java.util.Optional;

/** A meter of the disk that holds the data folder. */
@FunctionalInterface
public interface DiskMeter {

  /**
   * The room on the disk.
   *
   * @param usable bytes that Hark may still write
   * @param total bytes of the whole file system
   */
  record Room(long usable, long total) {}

  /** Measures the disk; empty if it cannot be read. May block as long as the disk does. */
  Optional<Room> measure();
}
