package hark.archive;

/** A stored file was written by a newer Hark. It is neither read nor changed. */
public final class NewerFormatException extends RuntimeException {

  NewerFormatException(String file) {
    super("A newer Hark wrote %s. It was not changed; use that Hark.".formatted(file));
  }
}
