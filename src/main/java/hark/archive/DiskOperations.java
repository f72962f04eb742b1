package hark.archive;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The operations by which files and folders are changed. Each one is done whole or not at all when
 * the process is killed, except that {@link #create} may leave part of a file. Tests use one that
 * stops after a number of operations.
 */
interface DiskOperations {

  /** Writes a file that is not there yet; its content is on disk when this returns. */
  void create(Path file, byte[] content) throws IOException;

  /** Renames a file; one that has the new name is replaced. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder; nothing happens when there is none. */
  void delete(Path path) throws IOException;

  /** Creates a folder; nothing happens when there is one. */
  void createFolder(Path folder) throws IOException;

  /** Makes durable which files a folder holds. */
  void sync(Path folder) throws IOException;
}
