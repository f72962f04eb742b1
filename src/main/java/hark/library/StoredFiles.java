package hark.library;

import java.util.List;

/** The files that Hark stores besides archive and index: queue, feeds and uploads. */
@FunctionalInterface
public interface StoredFiles {

  /** Reads all of them; returns what is damaged. */
  List<LibraryFinding> check();
}
