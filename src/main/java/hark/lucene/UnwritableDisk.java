package hark.lucene;

import hark.search.IndexUnwritableException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The recognition of failures that mean a full or read-only disk. */
final class UnwritableDisk {

  /** The messages of operating systems; Java passes on only their text. */
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk quota exceeded", "file too large");

  private static final List<String> READ_ONLY =
      List.of("read-only file system", "permission denied", "write-protected", "access is denied");

  private static final int DEEPEST = 20;

  private UnwritableDisk() {}

  /** Returns the reason; empty if it is another one. */
  static Optional<Reason> reason(Throwable failure) {
    var cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      var reason = ofOne(cause);
      if (reason.isPresent()) {
        return reason;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<Reason> ofOne(Throwable failure) {
    if (failure instanceof AccessDeniedException
        || failure instanceof ReadOnlyFileSystemException
        || says(failure, READ_ONLY)) {
      return Optional.of(Reason.READ_ONLY);
    }
    return says(failure, FULL) ? Optional.of(Reason.FULL) : Optional.empty();
  }

  private static boolean says(Throwable failure, List<String> wordings) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return failure instanceof IOException && wordings.stream().anyMatch(message::contains);
  }
}
