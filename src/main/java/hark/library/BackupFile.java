package hark.library;

import java.time.Instant;

/**
 * A scheduled backup.
 *
 * @param name of the file
 * @param made when it was begun, in whole seconds
 * @param bytes the size of the file
 * @param isWhole whether everything could be read
 */
public record BackupFile(String name, Instant made, long bytes, boolean isWhole) {

  /** Returns whether it is dated after the present, as by a clock that was wrong. */
  public boolean isAhead(Instant now) {
    return made.isAfter(now);
  }
}
