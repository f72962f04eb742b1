package hark.caption.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** A parser of media times as files write them. Digits are ASCII digits. */
public final class MediaTime {

  /** The largest plausible time, in milliseconds: 100,000 hours. */
  public static final long MAX_MILLIS = 100_000L * 3600 * 1000;

  private static final int MAX_LENGTH = 40;
  private static final int MAX_SCALE = 30;

  private MediaTime() {}

  /**
   * Parses decimal seconds to milliseconds, rounded half up; empty where the text is no such
   * number, is negative or beyond {@link #MAX_MILLIS}.
   */
  public static OptionalLong ofSeconds(String text) {
    return decimal(text, 3);
  }

  /** Parses milliseconds written as a decimal number; otherwise as {@link #ofSeconds(String)}. */
  public static OptionalLong ofMillis(String text) {
    return decimal(text, 0);
  }

  private static OptionalLong decimal(String text, int digits) {
    var stripped = text.strip();
    return stripped.length() <= MAX_LENGTH && isDecimal(stripped)
        ? ofDecimal(new BigDecimal(stripped), digits)
        : OptionalLong.empty();
  }

  /**
   * Returns whether a text is a decimal number, with a sign, a fraction and an exponent of up to
   * nine digits where it has them. Asked of each cell of large tables, most of which may be no
   * numbers: an exception for each would take most of the time of reading.
   */
  public static boolean isDecimal(String text) {
    int at = afterSign(text, 0);
    int fraction = afterDigits(text, at);
    int digits = fraction - at;
    at = fraction;
    if (at < text.length() && text.charAt(at) == '.') {
      at = afterDigits(text, fraction + 1);
      digits += at - fraction - 1;
    }
    if (digits > 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int exponent = afterSign(text, at + 1);
      at = afterDigits(text, exponent);
      digits = at - exponent <= 9 ? at - exponent : 0;
    }
    return digits > 0 && at == text.length();
  }

  private static int afterSign(String text, int at) {
    boolean isSign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return isSign ? at + 1 : at;
  }

  private static int afterDigits(String text, int at) {
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Converts exact seconds to milliseconds, as {@link #ofSeconds(String)}. */
  public static OptionalLong ofSeconds(BigDecimal seconds) {
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

  /** Returns the same milliseconds; empty when they are negative or beyond {@link #MAX_MILLIS}. */
  public static OptionalLong ofMillis(long millis) {
    return millis >= 0 && millis <= MAX_MILLIS ? OptionalLong.of(millis) : OptionalLong.empty();
  }

  /** Parses a number of 1 to {@code most} digits and nothing else; -1 for other text. */
  public static long digits(String text, int most) {
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
