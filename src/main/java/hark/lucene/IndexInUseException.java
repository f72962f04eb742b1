package hark.lucene;

import java.nio.file.Path;

/** The failure to open an index that another process has open. */
public final class IndexInUseException extends RuntimeException {

  IndexInUseException(Path folder, Throwable cause) {
    super(
        "Another Hark has the index in %s open; stop it or give this one a data folder of its own."
            .formatted(folder),
        cause);
  }
}
