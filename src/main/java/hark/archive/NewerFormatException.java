package hark.archive;

/** The refusal to read or change a file that a newer version of Hark wrote. */
public final class NewerFormatException extends RuntimeException {

  private final String file;

  NewerFormatException(String file) {
    super(
        "A newer version of Hark wrote %s. The file was not changed; use that version."
            .formatted(file));
    this.file = file;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }
}
