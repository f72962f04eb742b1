package hark.archive;

/** The refusal to read or change a file that a newer version of Hark wrote. */
public final class NewerFormatException extends RuntimeException {

  NewerFormatException(String file) {
    super("A newer Hark wrote %s. It was not changed; use that Hark.".formatted(file));
  }
}
