package hark.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The folder cannot be written: its file system is read-only or its permissions forbid it. */
public final class StorageReadOnlyException extends UncheckedIOException {

  StorageReadOnlyException(String message, IOException cause) {
    super(message, cause);
  }
}
