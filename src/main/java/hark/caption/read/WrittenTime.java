package hark.caption.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A time as it is written: numbers with colons between them, and maybe decimals. The units of the
 * numbers may depend on the rest of the file: see {@link TimeConventions}.
 *
 * @param numbers one to four, the last as it is written the seconds, the frames or milliseconds
 * @param lastDigits number of digits of the last number
 * @param decimals the digits after a comma or point, maybe behind a minus; empty where there are
 *     none
 * @param more digits after a second point, where the decimals are milliseconds; mostly empty
 * @param isNegative a minus is before it
 * @param hasSemicolon a semicolon is between numbers, as before frames
 * @param end index of its end in the text
 */
public record WrittenTime(
    List<Long> numbers,
    int lastDigits,
    String decimals,
    String more,
    boolean isNegative,
    boolean hasSemicolon,
    int end) {

  private static final int MOST_NUMBERS = 4;
  private static final int MOST_DIGITS = 9;
  private static final int MOST_DECIMALS = 15;
  private static final WrittenTime NONE = new WrittenTime(List.of(), 0, "", "", false, false, -1);

  public WrittenTime {
    numbers = List.copyOf(numbers);
  }

  /**
   * Returns the time that begins here; without one, a result for which {@link #isTime} returns
   * false.
   */
  static WrittenTime at(String text, int from) {
    return new Reader(text, from, false).read();
  }

  /**
   * Returns the time that begins here, with blanks allowed around the marks inside, as translators
   * leave them.
   */
  static WrittenTime spacedAt(String text, int from) {
    return new Reader(text, from, true).read();
  }

  /** Parses a text that consists of a time only, apart from blanks around it. */
  static WrittenTime whole(String text) {
    if (text.length() > 200) {
      return NONE;
    }
    var plain = NormalizedLine.of(text).text().strip();
    var time = spacedAt(plain, 0);
    return time.end() == plain.length() ? time : NONE;
  }

  boolean isTime() {
    return end >= 0;
  }

  /** Returns whether it has more than a number of seconds: a colon. */
  boolean isClock() {
    return numbers.size() > 1;
  }

  /** Returns whether it is written as exactly as captions are. */
  boolean isExact() {
    return !decimals.isEmpty() || numbers.size() == MOST_NUMBERS || hasSemicolon;
  }

  long last() {
    return numbers.getLast();
  }

  /** A reader of one time. Used once. */
  private static final class Reader {

    private final String text;
    private final boolean isSpaced;
    private final List<Long> numbers = new ArrayList<>();
    private int at;
    private int lastDigits;
    private boolean hasSemicolon;
    private boolean isNegative;

    Reader(String text, int from, boolean isSpaced) {
      this.text = text;
      this.at = from;
      this.isSpaced = isSpaced;
    }

    WrittenTime read() {
      isNegative = takeMinus();
      if (!takeNumber(1)) {
        return NONE;
      }
      while (numbers.size() < MOST_NUMBERS && takeColonAndNumber()) {
        // the next one
      }
      if (numbers.size() == MOST_NUMBERS && isAt(at, ":") && isDigit(at + 1)) {
        return NONE; // five numbers are no time
      }
      var decimals = takeDecimals();
      var more = decimals.length() == 3 ? takeDecimals() : "";
      return new WrittenTime(
          numbers, lastDigits, decimals, more, isNegative, hasSemicolon, afterMark());
    }

    private boolean takeMinus() {
      boolean isMinus = isAt(at, "-") && isDigit(at + 1);
      at += isMinus ? 1 : 0;
      return isMinus;
    }

    private boolean takeNumber(int sign) {
      int end = at;
      while (isDigit(end) && end - at <= MOST_DIGITS) {
        end++;
      }
      if (end == at || end - at > MOST_DIGITS) {
        return false;
      }
      numbers.add(sign * Long.parseLong(text, at, end, 10));
      lastDigits = end - at;
      at = end;
      return true;
    }

    /**
     * Reads a colon and a number. Doubled colons count as one; a minus behind one belongs to its
     * number.
     */
    private boolean takeColonAndNumber() {
      int before = at;
      int next = skipBlanks(at);
      int marks = next;
      while (isAt(next, ":;")) {
        next++;
      }
      boolean isMark = next > marks && next - marks <= 2;
      at = skipBlanks(next);
      boolean isLess = isMark && takeMinus();
      if (!isMark || !isDigit(at) || !takeNumber(isLess ? -1 : 1)) {
        at = before;
        return false;
      }
      hasSemicolon |= text.charAt(marks) == ';';
      return true;
    }

    private String takeDecimals() {
      int next = skipBlanks(at);
      int marks = next;
      while (isAt(next, ".,")) {
        next++;
      }
      int begin = skipBlanks(next);
      int end = begin + (isAt(begin, "-") && isSpaced ? 1 : 0);
      int digits = end;
      while (isDigit(end)) {
        end++;
      }
      boolean isOther = isAt(end, ":") && isDigit(end + 1); // a comma between two times
      boolean isMark = next > marks && next - marks <= 2;
      if (!isMark || end == digits || end - begin > MOST_DECIMALS || isOther) {
        return "";
      }
      at = end;
      return text.substring(begin, end);
    }

    /**
     * Returns the index after a mark. A comma or point with nothing behind it is part of a time
     * that has blanks inside.
     */
    private int afterMark() {
      boolean isOpen = isSpaced && isAt(at, ".,") && (at + 1 == text.length() || isBlank(at + 1));
      return isOpen ? at + 1 : at;
    }

    private int skipBlanks(int from) {
      int i = from;
      while (isSpaced && isBlank(i) && i - from < 3) {
        i++;
      }
      return i;
    }

    private boolean isBlank(int i) {
      return i < text.length() && text.charAt(i) == ' ';
    }

    private boolean isAt(int i, String marks) {
      return i < text.length() && marks.indexOf(text.charAt(i)) >= 0;
    }

    private boolean isDigit(int i) {
      return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
  }
}
