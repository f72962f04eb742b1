package hark.caption;

import java.util.OptionalLong;

/** The timestamps of WebVTT, section 4.1: {@code [hh:]mm:ss.ttt}. */
final class VttTimestamp {

  private VttTimestamp() {}

  /** Media time in milliseconds; nothing where the text is no timestamp. */
  static OptionalLong parse(String text) {
    int dot = text.length() - 4;
    if (dot < 5 || text.charAt(dot) != '.') {
      return OptionalLong.empty();
    }
    var parts = text.substring(0, dot).split(":", 4);
    if (parts.length < 2 || parts.length > 3) {
      return OptionalLong.empty();
    }
    long hours = parts.length == 3 ? number(parts[0], 1, 9, Integer.MAX_VALUE) : 0;
    long minutes = number(parts[parts.length - 2], 2, 2, 59);
    long seconds = number(parts[parts.length - 1], 2, 2, 59);
    long millis = number(text.substring(dot + 1), 3, 3, 999);
    return hours < 0 || minutes < 0 || seconds < 0 || millis < 0
        ? OptionalLong.empty()
        : MediaTime.ofMillis(((hours * 60 + minutes) * 60 + seconds) * 1000 + millis);
  }

  /** A number written in ASCII digits only, or -1. */
  private static long number(String digits, int minLength, int maxLength, int max) {
    if (digits.length() < minLength
        || digits.length() > maxLength
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    long value = Long.parseLong(digits);
    return value <= max ? value : -1;
  }
}
