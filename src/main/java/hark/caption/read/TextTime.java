package hark.caption.read;

import java.util.OptionalLong;

/**
 * A time as people write it into a text: {@code m:ss}, {@code h:mm:ss}, with decimals or without,
 * and with frames or days.
 *
 * @param written the time, whose meaning may depend on the rest of the file
 * @param end index of its end in the line
 */
public record TextTime(WrittenTime written, int end) {

  private static final TextTime NONE = new TextTime(WrittenTime.whole(""), -1);

  /** Returns whether there is a time at all. */
  boolean isTime() {
    return end >= 0;
  }

  /**
   * Returns the time that begins here; without one, a result for which {@link #isTime} returns
   * false.
   */
  static TextTime at(String line, int from) {
    if (from >= line.length() || !mayBegin(line, from)) {
      return NONE;
    }
    var plain = NormalizedLine.of(line.substring(from, Math.min(line.length(), from + 60)));
    var written = WrittenTime.at(plain.text(), 0);
    if (!written.isClock() || !hasPairs(plain.text(), written)) {
      return NONE;
    }
    return new TextTime(written, from + plain.origin(written.end()));
  }

  private static boolean mayBegin(String line, int from) {
    int c = line.codePointAt(from);
    return Character.isDigit(c) || c == '-' || Character.getType(c) == Character.FORMAT;
  }

  /** Parses a text that consists of a time only. */
  public static OptionalLong whole(String text) {
    var written = WrittenTime.whole(text);
    return written.isClock() ? new TimeConventions().millis(written) : OptionalLong.empty();
  }

  /** Returns whether two digits follow the colon, as in {@code m:ss}: {@code 3:1} is a score. */
  private static boolean hasPairs(String text, WrittenTime written) {
    boolean isShort = written.numbers().size() == 2 && written.decimals().isEmpty();
    boolean isPair = written.lastDigits() == 2 && written.last() < 60;
    return !isShort || isPair;
  }
}
