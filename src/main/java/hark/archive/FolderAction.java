package hark.archive;

import java.io.IOException;

/** A change of files. */
interface FolderAction<T> {
  T run() throws IOException;
}
