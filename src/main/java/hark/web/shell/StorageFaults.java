package hark.web.shell;

import java.util.Optional;

/** Recognizes failures of the storage, whose types pages must not know. */
@FunctionalInterface
public interface StorageFaults {

  /** The reason why nothing can be stored. */
  enum Fault {
    /** There is no room on the disk. */
    FULL,
    /** The data folder, or the file system that it is in, may only be read. */
    READ_ONLY
  }

  /** The fault of the storage that caused a failure; empty when it has another cause. */
  Optional<Fault> of(Throwable failure);
}
