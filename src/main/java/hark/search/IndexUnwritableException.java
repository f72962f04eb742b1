package hark.search;

import java.util.Objects;

/**
 * The index cannot be changed, because its disk is full or may only be read. What it held before
 * goes on to be found. The change can be made again later: the index looks by itself whether it can
 * be written again.
 */
public final class IndexUnwritableException extends RuntimeException {

  /** The reason. */
  public enum Reason {
    /** There is no room on the disk. */
    FULL,
    /** The folder, or the file system that it is in, may only be read. */
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
