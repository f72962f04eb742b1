package hark.caption.read;

import java.util.Locale;
import java.util.Optional;

/** The number of frames in a second, where a line of a file gives it. */
final class FrameRate {

  private static final String[] NAMES = {"frame rate", "framerate", "frames per second", "fps"};

  private FrameRate() {}

  /** Returns the rate that a line names, such as {@code 25 fps} or {@code Frame rate: 29.97}. */
  static Optional<Double> in(String line) {
    var lower = line.toLowerCase(Locale.ROOT);
    for (var name : NAMES) {
      int at = lower.indexOf(name);
      if (at >= 0) {
        return after(lower, at + name.length())
            .or(() -> before(lower, at))
            .filter(FrameRate::isOne);
      }
    }
    return Optional.empty();
  }

  private static boolean isOne(double rate) {
    return rate >= 10 && rate <= 240;
  }

  private static Optional<Double> after(String line, int from) {
    int begin = from;
    while (begin < line.length() && " :=\t\"'>".indexOf(line.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < line.length() && isNumberPart(line.charAt(end))) {
      end++;
    }
    return number(line.substring(begin, end));
  }

  private static Optional<Double> before(String line, int to) {
    int end = to;
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    int begin = end;
    while (begin > 0 && isNumberPart(line.charAt(begin - 1))) {
      begin--;
    }
    boolean isClock = begin > 0 && line.charAt(begin - 1) == ':';
    return isClock ? Optional.empty() : number(line.substring(begin, end));
  }

  private static boolean isNumberPart(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == ',';
  }

  private static Optional<Double> number(String digits) {
    var decimal = digits.replace(',', '.');
    return decimal.length() <= 8 && MediaTime.isDecimal(decimal)
        ? Optional.of(Double.parseDouble(decimal))
        : Optional.empty();
  }
}
