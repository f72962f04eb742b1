package hark.archive.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The operations that change files and folders. If the process is killed, each one is complete or
 * has no effect, except that {@link #create} may leave part of a file. Tests use an implementation
 * that stops after a number of operations.
 */
public interface DiskOperations {

  /** Creates a file; its content is on disk when this returns. */
  void create(Path file, byte[] content) throws IOException;

  /** Renames a file, and replaces an existing one. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder, if it exists. */
  void delete(Path path) throws IOException;

  /** Creates a folder, unless it exists. */
  void createFolder(Path folder) throws IOException;

  /** Forces the entries of a folder to disk. */
  void sync(Path folder) throws IOException;
}
