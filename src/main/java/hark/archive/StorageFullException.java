package hark.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The failure of a write because the disk is full or a quota is exceeded; nothing was written. */
public final class StorageFullException extends UncheckedIOException {

  StorageFullException(String message, IOException cause) {
    super(message, cause);
  }
}
