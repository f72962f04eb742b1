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
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
      return OptionalLong.empty();
    }
    try {
      return ofSeconds(new BigDecimal(stripped));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong ofSeconds(BigDecimal seconds) {
    // An exponent such as 1e999999999 fits in few characters and in no memory.
    if (seconds.signum() < 0 || Math.abs((long) seconds.scale()) > MAX_SCALE) {
      return OptionalLong.empty();
    }
    var millis = seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).toBigInteger();
    return ofMillis(millis.bitLength() < Long.SIZE ? millis.longValue() : Long.MAX_VALUE);
  }

  /** The same milliseconds, or nothing when they are negative or beyond {@link #MAX_MILLIS}. */
  static OptionalLong ofMillis(long millis) {
    return millis >= 0 && millis <= MAX_MILLIS ? OptionalLong.of(millis) : OptionalLong.empty();
  }
}
