package hark.ingest.store;

import hark.archive.DurableFile;
import hark.archive.StorageFullException;
import java.io.IOException;
import java.nio.file.Path;

/** Tells a full disk from other failures to write. */
public final class FullDisk {

  private FullDisk() {}

  /** Whether a failure is that of a full disk or a used-up quota, at whatever depth. */
  public static boolean is(Throwable problem) {
    for (var cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageFullException
          || cause instanceof IOException io
              && DurableFile.failure("", Path.of(""), io) instanceof StorageFullException) {
        return true;
      }
    }
    return false;
  }
}
