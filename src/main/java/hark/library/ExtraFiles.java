package hark.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Files outside the archive that belong in a backup: the feeds and the import queue. */
public interface ExtraFiles {

  /** No files. */
  ExtraFiles NONE =
      new ExtraFiles() {
        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public InputStream open(String name) throws IOException {
          throw new IOException("There is no such file");
        }
      };

  /** Returns the names of the existing files, relative to the data folder, with slashes. */
  List<String> names() throws IOException;

  /** Opens a file for reading, up to its current length. */
  InputStream open(String name) throws IOException;
}
