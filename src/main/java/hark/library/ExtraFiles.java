package hark.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Files outside of the archive that belong into a backup: the feeds and the queue of imports. */
public interface ExtraFiles {

  /** A library without any. */
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

  /** The names of the files there are now, relative to the data folder, with slashes. */
  List<String> names() throws IOException;

  /** Opens one of them for reading, as far as it is written now. */
  InputStream open(String name) throws IOException;
}
