package hark.transcript;

import java.util.Locale;

/** The usual notation of a time in a recording. */
public final class ClockTime {

  private ClockTime() {}

  /**
   * Formats milliseconds, 0 or more, as {@code 0:07}, {@code 12:30} or {@code 1:02:03}; rounded
   * down, and in ASCII digits in every locale.
   */
  public static String of(long millis) {
    long seconds = millis / 1000;
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
