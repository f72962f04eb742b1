package hark.notice;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The reasons why nothing can be written, and their recognition in failures. Java has no types for
 * most of them and passes on the messages of operating systems.
 */
public enum StorageFault {
  /** The disk is full or a quota is exceeded. */
  FULL,
  /** The folder or its file system is read-only. */
  READ_ONLY,
  /** The archive's folder is not there, for example because its disk is not mounted. */
  MISSING;

  /** An exception that knows its fault. */
  public interface StorageFailure {
    StorageFault fault();
  }

  private static final List<String> FULL_TEXTS =
      List.of(
          "no space left on device",
          "not enough space on the disk",
          "disk quota exceeded",
          "file too large",
          "disk full");

  private static final String READ_ONLY_TEXT = "read-only file system";

  private static final List<String> FORBIDDEN_TEXTS =
      List.of("permission denied", "write-protected", "access is denied");

  /** The depth to which causes are followed, which also ends cycles. */
  private static final int DEPTH = 20;

  /**
   * Finds the fault that caused a failure of any kind; empty if it has another cause. Missing
   * permissions are another cause: the failure may be that of reading.
   */
  public static Optional<StorageFault> of(Throwable failure) {
    return first(failure, StorageFault::ofOne);
  }

  /** Finds the fault that made a write fail; empty if it has another cause. */
  public static Optional<StorageFault> ofWrite(Throwable failure) {
    return first(failure, StorageFault::ofOneWrite);
  }

  /** Returns whether this fault made a write fail. */
  public boolean isCauseOf(Throwable failedWrite) {
    return ofWrite(failedWrite).filter(this::equals).isPresent();
  }

  private static Optional<StorageFault> first(
      Throwable failure, Function<Throwable, Optional<StorageFault>> fault) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEPTH)
        .flatMap(cause -> fault.apply(cause).stream())
        .findFirst();
  }

  private static Optional<StorageFault> ofOne(Throwable cause) {
    return switch (cause) {
      case StorageFailure failure -> Optional.of(failure.fault());
      case ReadOnlyFileSystemException _ -> Optional.of(READ_ONLY);
      case IOException _ -> ofText(String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }

  /** The message of an exception may begin with the name of a file. */
  private static Optional<StorageFault> ofText(String message) {
    if (FULL_TEXTS.stream().anyMatch(message::endsWith)) {
      return Optional.of(FULL);
    }
    return message.endsWith(READ_ONLY_TEXT) ? Optional.of(READ_ONLY) : Optional.empty();
  }

  private static Optional<StorageFault> ofOneWrite(Throwable cause) {
    var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    boolean isForbidden =
        cause instanceof AccessDeniedException
            || cause instanceof IOException && FORBIDDEN_TEXTS.stream().anyMatch(message::contains);
    return isForbidden ? Optional.of(READ_ONLY) : ofOne(cause);
  }
}
