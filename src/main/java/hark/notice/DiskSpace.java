package hark.notice;

import java.nio.file.Path;

/** The free space of disks. */
public final class DiskSpace {

  private DiskSpace() {}

  /**
   * Returns the bytes that may still be written to the disk of a folder, and {@link Long#MAX_VALUE}
   * if the disk does not tell: that it fails does not mean that it is full.
   */
  public static long usableBytes(Path folder) {
    var file = folder.toFile();
    return file.getTotalSpace() > 0 ? file.getUsableSpace() : Long.MAX_VALUE;
  }
}
