package hark.caption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Media times as files write them. Digits are ASCII digits. */
final class MediaTime {

  /** A time beyond this, in milliseconds, is a mistake: 100,000 hours. */
  static final long MAX_MILLIS = 100_000L * 3600 * 1000;

  private static final int MAX_LENGTH = 40;
  private static final int MAX_SCALE = 30;
  private static final int LONGEST_FIRST_PART = 9;
  private static final int MOST_PARTS = 3;

  private MediaTime() {}

  /**
   * Decimal seconds as milliseconds, rounded half up; nothing where the text is no such number, is
   * negative or beyond {@link #MAX_MILLIS}.
   */
  static OptionalLong ofSeconds(String text) {
    return decimal(text, 3);
  }

  /** Milliseconds written as a decimal number; otherwise as {@link #ofSeconds(String)}. */
  static OptionalLong ofMillis(String text) {
    return decimal(text, 0);
  }

  private static OptionalLong decimal(String text, int digits) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
      return OptionalLong.empty();
    }
    try {
      return ofDecimal(new BigDecimal(stripped), digits);
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Exact seconds as milliseconds, as {@link #ofSeconds(String)}. */
  static OptionalLong ofSeconds(BigDecimal seconds) {
    return ofDecimal(seconds, 3);
  }

  private static OptionalLong ofDecimal(BigDecimal time, int digits) {
    // An exponent such as 1e999999999 fits in few characters and in no memory.
    if (time.signum() < 0 || Math.abs((long) time.scale()) > MAX_SCALE) {
      return OptionalLong.empty();
    }
    var millis = time.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).toBigInteger();
    return ofMillis(millis.bitLength() < Long.SIZE ? millis.longValue() : Long.MAX_VALUE);
  }

  /** The same milliseconds, or nothing when they are negative or beyond {@link #MAX_MILLIS}. */
  static OptionalLong ofMillis(long millis) {
    return millis >= 0 && millis <= MAX_MILLIS ? OptionalLong.of(millis) : OptionalLong.empty();
  }

  /**
   * A time as on a clock, {@code hh:mm:ss}, {@code mm:ss} or {@code ss}, with decimals after a
   * point or a comma or without. The first number may be of any size, those after it are at most
   * 59.
   */
  static OptionalLong ofClock(String text) {
    var clock = text.strip();
    int point = point(clock);
    long fraction = fraction(clock, point);
    long seconds = seconds(clock.substring(0, point));
    return fraction < 0 || seconds < 0 ? OptionalLong.empty() : ofMillis(seconds * 1000 + fraction);
  }

  private static int point(String clock) {
    for (int i = 0; i < clock.length(); i++) {
      if (clock.charAt(i) == '.' || clock.charAt(i) == ',') {
        return i;
      }
    }
    return clock.length();
  }

  private static long seconds(String clock) {
    var parts = clock.split(":", MOST_PARTS + 1);
    long seconds = digits(parts[0], LONGEST_FIRST_PART);
    for (int i = 1; i < parts.length && seconds >= 0; i++) {
      long part = digits(parts[i], 2);
      seconds = part < 0 || part > 59 ? -1 : seconds * 60 + part;
    }
    return parts.length > MOST_PARTS ? -1 : seconds;
  }

  /** Milliseconds, rounded half up; 0 where no decimals are written, -1 where they are wrong. */
  private static long fraction(String clock, int point) {
    if (point == clock.length()) {
      return 0;
    }
    long value = digits(clock.substring(point + 1), LONGEST_FIRST_PART);
    double scale = Math.pow(10, clock.length() - point - 1);
    return value < 0 ? -1 : Math.round(value * 1000 / scale);
  }

  /** A number written in 1 to {@code most} digits and nothing else, or -1. */
  static long digits(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(text);
  }
}
