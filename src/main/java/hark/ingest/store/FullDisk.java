package hark.ingest.store;

import hark.archive.DurableFile;
import hark.archive.StorageFullException;
import java.io.IOException;
import java.nio.file.Path;

/** The recognition of a full disk among failed writes. */
public final class FullDisk {

  private FullDisk() {}

  /** Returns whether a failure or one of its causes is a full disk or an exceeded quota. */
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
