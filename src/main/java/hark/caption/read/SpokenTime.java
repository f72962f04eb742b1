package hark.caption.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A time in words, as pages of videos and meetings repeat it for screen readers and copies of them
 * keep it: {@code 1 minute, 5 seconds}.
 */
final class SpokenTime {

  private static final int LONGEST = 80;

  private SpokenTime() {}

  /**
   * Returns whether a line is only the time in words, in whatever language: numbers that are those
   * of the time but for zeros, each with one word behind it.
   */
  static boolean is(String line, WrittenTime time) {
    int end = end(line, 0, time);
    return end > 0 && end == line.length();
  }

  /** Returns the index after the time in words that begins here; -1 where there is none. */
  static int end(String line, int from, WrittenTime time) {
    var numbers = new ArrayList<Long>();
    int at = from;
    int end = -1;
    while (at < line.length() && at - from < LONGEST) {
      int digits = at;
      while (digits < line.length() && digits - at < 6 && isDigit(line.charAt(digits))) {
        digits++;
      }
      int word = digits;
      while (word < line.length() && " \u00A0".indexOf(line.charAt(word)) >= 0) {
        word++;
      }
      int after = word;
      while (after < line.length() && Character.isLetter(line.charAt(after))) {
        after++;
      }
      if (digits == at || word == digits || after == word) {
        break;
      }
      numbers.add(Long.parseLong(line, at, digits, 10));
      end = after;
      at = after;
      while (at < line.length() && " ,\u00A0".indexOf(line.charAt(at)) >= 0) {
        at++;
      }
    }
    return !numbers.isEmpty() && withoutZeros(numbers).equals(withoutZeros(time.numbers()))
        ? end
        : -1;
  }

  private static List<Long> withoutZeros(List<Long> numbers) {
    return numbers.stream().filter(number -> number != 0).toList();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
