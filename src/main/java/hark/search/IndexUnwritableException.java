package hark.search;

import java.util.Objects;

/**
 * The failure of a change because the disk of the index is full or read-only. The present content
 * remains searchable. The change can be retried later: the index checks by itself whether it is
 * writable again.
 */
public final class IndexUnwritableException extends RuntimeException {

  /** The reason. */
  public enum Reason {
    /** The disk is full. */
    FULL,
    /** The folder or its file system is read-only. */
    READ_ONLY
  }

  private final Reason reason;

  public IndexUnwritableException(Reason reason, Throwable cause) {
    super(
        switch (Objects.requireNonNull(reason)) {
          case FULL -> "The index cannot be changed: its disk is full";
          case READ_ONLY -> "The index cannot be changed: its folder may only be read";
        },
        cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
