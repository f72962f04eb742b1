package hark.caption.read;

/**
 * The notation of media times in caption files: {@code hh:mm:ss.mmm}, with more hours where needed.
 */
public final class ClockText {

  private ClockText() {}

  /**
   * Formats milliseconds, 0 or more, in ASCII digits whatever the machine's locale.
   *
   * @param point the character before the milliseconds
   */
  public static String of(long millis, char point) {
    var clock = new StringBuilder(12);
    digits(clock, millis / 3_600_000, 2).append(':');
    digits(clock, millis / 60_000 % 60, 2).append(':');
    digits(clock, millis / 1000 % 60, 2).append(point);
    return digits(clock, millis % 1000, 3).toString();
  }

  private static StringBuilder digits(StringBuilder clock, long number, int least) {
    var digits = Long.toString(number);
    return clock.repeat('0', Math.max(0, least - digits.length())).append(digits);
  }
}
