package hark.library;

import java.util.List;

/** The files that Hark stores besides archive and index: queue, feeds and uploads. */
@FunctionalInterface
public interface StoredFiles {

  /** Reads all files, and returns findings on damaged ones. */
  List<LibraryFinding> check();

  /**
   * Deletes for good everything that was set aside, and the reports on it.
   *
   * @return the deleted files, relative to the data folder
   */
  default List<String> clearSetAside() {
    return List.of();
  }
}
