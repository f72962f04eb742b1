package hark.transcript;

import java.util.Locale;

/** Places in a recording as people read them. */
public final class ClockTime {

  private ClockTime() {}

  /**
   * Milliseconds, 0 or more, as {@code 0:07}, {@code 12:30} or {@code 1:02:03}; floored, and in
   * ASCII digits whatever the machine's locale.
   */
  public static String of(long millis) {
    long seconds = millis / 1000;
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
