package hark.search;

import hark.notice.StorageFault;

/**
 * The failure of a change because the disk of the index is full or read-only. The present content
 * remains searchable. The change can be retried later: the index checks by itself whether it is
 * writable again.
 */
public final class IndexUnwritableException extends RuntimeException
    implements StorageFault.StorageFailure {

  private final StorageFault fault;

  public IndexUnwritableException(StorageFault fault, Throwable cause) {
    super(
        switch (fault) {
          case FULL -> "The index cannot be changed: its disk is full";
          case READ_ONLY -> "The index cannot be changed: its folder may only be read";
          case MISSING -> "The index cannot be changed: its folder is missing";
        },
        cause);
    this.fault = fault;
  }

  @Override
  public StorageFault fault() {
    return fault;
  }
}
