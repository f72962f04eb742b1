package hark.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The failure of a write because the file system is read-only or permissions forbid it. */
public final class StorageReadOnlyException extends UncheckedIOException {

  StorageReadOnlyException(String message, IOException cause) {
    super(message, cause);
  }
}
