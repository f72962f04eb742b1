package hark.caption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Media times as files write them. */
final class MediaTime {

  /** A time beyond this, in milliseconds, is a mistake: 100,000 hours. */
  static final long MAX_MILLIS = 100_000L * 3600 * 1000;

  private static final int MAX_LENGTH = 40;
  private static final int MAX_SCALE = 30;

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
}
