package hark.archive;

import java.io.IOException;

/** An action on files. */
interface FolderAction<T> {
  T run() throws IOException;
}
