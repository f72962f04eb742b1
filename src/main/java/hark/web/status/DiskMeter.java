package hark.web.status;

import java.util.Optional;

/** Measures the disk that holds the data folder. */
@FunctionalInterface
public interface DiskMeter {

  /**
   * The room on the disk.
   *
   * @param usable bytes that Hark may still write
   * @param total bytes of the whole file system
   */
  record Room(long usable, long total) {}

  /** Measures now; empty when the disk cannot be asked. May block as long as the disk does. */
  Optional<Room> measure();
}
