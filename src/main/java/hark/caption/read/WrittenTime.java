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
  private static final String UNITS = "hms";
  private static final WrittenTime NONE = new WrittenTime(List.of(), 0, "", "", false, false, -1);

  public WrittenTime {
    numbers = List.copyOf(numbers);
  }

  /**
   * Returns the time that begins here; without one, a result for which {@link #isTime} returns
   * false.
   */
  static WrittenTime at(String text, int from) {
    return new TimeReader(text, from, false).read();
  }

  /**
   * Returns the time that begins here, with blanks allowed around the marks inside, as translators
   * leave them.
   */
  static WrittenTime spacedAt(String text, int from) {
    return new TimeReader(text, from, true).read();
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

  /** Returns whether it is before a time with as many numbers. */
  boolean isBefore(WrittenTime other) {
    for (int i = 0; i < numbers.size() && numbers.size() == other.numbers.size(); i++) {
      int order = Long.compare(numbers.get(i), other.numbers.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return numbers.size() == other.numbers.size() && decimals.compareTo(other.decimals) < 0;
  }

  /** Returns whether it is written as exactly as captions are. */
  boolean isExact() {
    return !decimals.isEmpty() || numbers.size() == MOST_NUMBERS || hasSemicolon;
  }

  long last() {
    return numbers.getLast();
  }

  /** A reader of one time. Used once. */
  private static final class TimeReader {

    private final String text;
    private final boolean isSpaced;
    private final List<Long> numbers = new ArrayList<>();
    private int at;
    private int lastDigits;
    private boolean hasSemicolon;
    private boolean isNegative;
    private boolean arePoints;

    TimeReader(String text, int from, boolean isSpaced) {
      this.text = text;
      this.at = from;
      this.isSpaced = isSpaced;
    }

    WrittenTime read() {
      isNegative = takeMinus();
      if (!takeNumber(1)) {
        return NONE;
      }
      var units = new UnitTime(text, at, numbers.getFirst(), isSpaced);
      if (units.isTime()) {
        return units.time(isNegative);
      }
      arePoints = isSpaced && arePoints();
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

    /**
     * Returns whether points are between hours, minutes and seconds, each but the hours in pairs.
     */
    private boolean arePoints() {
      int end = at + 6;
      return isPair(at) && isPair(at + 3) && !isDigit(end) && lastDigits <= 3;
    }

    private boolean isPair(int point) {
      return isAt(point, ".") && isDigit(point + 1) && isDigit(point + 2);
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
      while (isAt(next, arePoints && numbers.size() < 3 ? ":;." : ":;")) {
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
      while (isAt(next, numbers.size() > 1 ? ".,'\u2019" : ".,")) {
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

  /** A time with letters for its units, such as {@code 1h02m03.5s} or {@code 2.5s}. */
  private static final class UnitTime {

    private final String text;
    private final boolean isSpaced;
    private final long[] values = new long[UNITS.length()];
    private String decimals = "";
    private int last = -1;
    private int first = UNITS.length();
    private int end;

    UnitTime(String text, int from, long number, boolean isSpaced) {
      this.text = text;
      this.isSpaced = isSpaced;
      long value = number;
      int at = from;
      while (value >= 0) {
        at = takeUnit(value, at);
        int next = at < 0 || isSpaced && isBlank(at) && isDigit(at + 1) ? at + 1 : at;
        int digits = Math.max(0, next);
        while (at >= 0 && isDigit(digits) && digits - next < 9) {
          digits++;
        }
        boolean isNumber = at >= 0 && digits > next;
        value = isNumber ? Long.parseLong(text, next, digits, 10) : -1;
        at = isNumber ? digits : at;
      }
    }

    /** Reads decimals and a unit that is smaller than the one before; returns -1 without one. */
    private int takeUnit(long value, int from) {
      int at = from;
      if (at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0 && isDigit(at + 1)) {
        at++;
        while (isDigit(at)) {
          at++;
        }
      }
      int unit = at < text.length() ? UNITS.indexOf(text.charAt(at)) : -1;
      boolean hasDecimals = at > from;
      boolean isUnit = unit > last && (unit == 2 || !hasDecimals) && !isLetter(at + 1);
      if (!isUnit || at - from > MOST_DECIMALS) {
        return -1;
      }
      decimals = hasDecimals ? text.substring(from + 1, at) : "";
      values[unit] = value;
      first = Math.min(first, unit);
      last = unit;
      end = at + 1;
      return end;
    }

    /** Returns whether the smallest unit is seconds, or minutes after hours. */
    boolean isTime() {
      return last == 2 || last == 1 && first == 0;
    }

    WrittenTime time(boolean isNegative) {
      var numbers = new ArrayList<Long>();
      for (int i = first; i < values.length; i++) {
        numbers.add(values[i]);
      }
      return new WrittenTime(numbers, 2, decimals, "", isNegative, false, end);
    }

    private boolean isLetter(int i) {
      return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private boolean isBlank(int i) {
      return i < text.length() && text.charAt(i) == ' ';
    }

    private boolean isDigit(int i) {
      return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
  }
}
