package hark.archive;

/** The refusal to read or change a file that a newer version of Hark wrote. */
public final class NewerFormatException extends RuntimeException {

  private final String file;

  NewerFormatException(String file) {
    super("A newer Hark wrote %s. It was not changed; use that Hark.".formatted(file));
    this.file = file;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }
}
