package hark.caption.read;

import java.util.OptionalLong;

/**
 * A time as people write it into a text: {@code m:ss}, {@code h:mm:ss}, with decimals or without,
 * and {@code dd:hh:mm:ss}.
 *
 * @param millis media time
 * @param end where it ends in the line
 */
public record TextTime(long millis, int end) {

  private static final int LONGEST = 20;
  private static final long DAY = 24 * 3_600_000;
  private static final TextTime NONE = new TextTime(-1, -1);

  /** Whether there is a time at all. */
  boolean isTime() {
    return end >= 0;
  }

  /** The time that begins here; one that {@link #isTime} calls none where nothing like it does. */
  static TextTime at(String line, int from) {
    if (from >= line.length() || !isDigit(line.charAt(from))) {
      return NONE;
    }
    int end = from;
    int limit = Math.min(line.length(), from + LONGEST);
    while (end < limit && isPart(line.charAt(end))) {
      end++;
    }
    while (end > from && !isDigit(line.charAt(end - 1))) {
      end--; // a colon, comma or point after a time is punctuation
    }
    var time = parse(line.substring(from, end));
    return time.isEmpty() ? NONE : new TextTime(time.getAsLong(), end);
  }

  /** The time that is all there is in this text. */
  public static OptionalLong whole(String text) {
    return parse(text.strip());
  }

  private static OptionalLong parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon > 5 || !hasPairs(text, colon)) {
      return OptionalLong.empty();
    }
    if (text.indexOf(':', text.indexOf(':', colon + 1) + 1) <= colon) {
      return MediaTime.ofClock(text);
    }
    long days = MediaTime.digits(text.substring(0, colon), 4);
    var clock = MediaTime.ofClock(text.substring(colon + 1));
    return days < 0 || clock.isEmpty()
        ? OptionalLong.empty()
        : MediaTime.ofMillis(days * DAY + clock.getAsLong());
  }

  /** After each colon stand two digits: {@code 3:1} is a score. */
  private static boolean hasPairs(String text, int firstColon) {
    for (int i = firstColon; i >= 0; i = text.indexOf(':', i + 1)) {
      if (i + 2 >= text.length() || !isDigit(text.charAt(i + 1)) || !isDigit(text.charAt(i + 2))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(char c) {
    return isDigit(c) || c == ':' || c == '.' || c == ',';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
