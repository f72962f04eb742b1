package hark.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The disk is full or a quota is used up, so that nothing was written. */
public final class StorageFullException extends UncheckedIOException {

  StorageFullException(String message, IOException cause) {
    super(message, cause);
  }
}
