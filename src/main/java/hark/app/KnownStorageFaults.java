package hark.app;

import hark.archive.StorageFullException;
import hark.archive.StorageReadOnlyException;
import hark.search.IndexUnwritableException;
import hark.web.shell.StorageFaults;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import java.util.stream.Stream;

/** The recognition of a full disk and a read-only folder, also in exceptions of libraries. */
@Singleton
final class KnownStorageFaults implements StorageFaults {

  /** The depth to which causes are followed, which also ends cycles. */
  private static final int DEPTH = 20;

  @Override
  public Optional<Fault> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEPTH)
        .flatMap(cause -> fault(cause).stream())
        .findFirst();
  }

  private static Optional<Fault> fault(Throwable cause) {
    return switch (cause) {
      case StorageFullException _ -> Optional.of(Fault.FULL);
      case StorageReadOnlyException _ -> Optional.of(Fault.READ_ONLY);
      case ReadOnlyFileSystemException _ -> Optional.of(Fault.READ_ONLY);
      case IndexUnwritableException e ->
          Optional.of(
              e.reason() == IndexUnwritableException.Reason.FULL ? Fault.FULL : Fault.READ_ONLY);
      case IOException e -> bySystem(String.valueOf(e.getMessage()));
      default -> Optional.empty();
    };
  }

  /**
   * Recognises messages of the C library, always in English, since Java has no types for these
   * failures.
   */
  private static Optional<Fault> bySystem(String message) {
    if (message.endsWith("No space left on device") || message.endsWith("Disk quota exceeded")) {
      return Optional.of(Fault.FULL);
    }
    return message.endsWith("Read-only file system")
        ? Optional.of(Fault.READ_ONLY)
        : Optional.empty();
  }
}
