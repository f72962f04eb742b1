package hark.web.shell;

import java.util.Optional;

/** The recognition of storage failures, whose types pages must not depend on. */
@FunctionalInterface
public interface StorageFaults {

  /** The reason why nothing can be stored. */
  enum Fault {
    /** The disk is full. */
    FULL,
    /** The data folder or its file system is read-only. */
    READ_ONLY
  }

  /** Returns the storage fault that caused a failure; empty if it has another cause. */
  Optional<Fault> of(Throwable failure);
}
