package hark.names;

/**
 * The progress of the work in the background.
 *
 * @param isAccepting whether corrections are written; if not, names are looked for
 * @param done the names, or videos, that are done
 * @param total the number of all; 0 if nothing is being done
 */
public record NameProgress(boolean isAccepting, int done, int total) {

  static final NameProgress NONE = new NameProgress(false, 0, 0);

  /** Checks whether anything is being done. */
  public boolean isRunning() {
    return total > 0;
  }
}
