package hark.archive.disk;

import hark.notice.StorageFault;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The failure of a write because the disk is full or read-only, or the archive's folder is missing;
 * nothing was written.
 */
public final class StorageUnwritableException extends UncheckedIOException
    implements StorageFault.StorageFailure {

  private final StorageFault fault;

  public StorageUnwritableException(StorageFault fault, String message, IOException cause) {
    super(message, cause);
    this.fault = fault;
  }

  @Override
  public StorageFault fault() {
    return fault;
  }
}
