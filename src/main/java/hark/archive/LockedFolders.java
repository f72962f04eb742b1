package hark.archive;

import java.nio.file.Path;

/**
 * Access to the folders of an archive while no other thread uses them. Methods throw {@link
 * java.io.UncheckedIOException} if a folder cannot be read or written.
 */
interface LockedFolders {

  /** Reads all files of a folder and compares them with their hashes. */
  InspectedVideo inspect(Path folder);

  /** Changes the files of a folder other than by an update of its video. */
  void change(Path folder, FolderAction<?> action);
}
