package hark.caption.format;

import hark.caption.read.MediaTime;
import hark.caption.read.TimeConventions;
import hark.caption.xml.XmlFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The time expressions of a TTML document (W3C, "Timed Text Markup Language 2", section 12.3):
 * clock times with decimals or frames, and numbers with a unit.
 *
 * @param frameRate frames in a second, as the document counts them
 * @param multiplier real frames for each that is counted: 1000/1001 in much American video
 * @param subFrameRate parts of a frame
 * @param tickRate ticks in a second
 * @param isSmpte clock times count frames, so that they run slower than the recording where the
 *     multiplier says so
 */
record TtmlTime(
    BigDecimal frameRate,
    BigDecimal multiplier,
    BigDecimal subFrameRate,
    BigDecimal tickRate,
    boolean isSmpte) {

  private static final int LONGEST_NUMBER = 15;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  /** Reads the attributes of the element {@code tt}. */
  static TtmlTime of(XmlFile.XmlElement root) {
    var frameRate = root.attribute("frameRate").flatMap(TtmlTime::positive);
    var subFrameRate =
        root.attribute("subFrameRate").flatMap(TtmlTime::positive).orElse(BigDecimal.ONE);
    var tickRate = root.attribute("tickRate").flatMap(TtmlTime::positive);
    return new TtmlTime(
        frameRate.orElse(BigDecimal.valueOf(30)),
        root.attribute("frameRateMultiplier").flatMap(TtmlTime::ratio).orElse(BigDecimal.ONE),
        subFrameRate,
        tickRate.or(() -> frameRate.map(subFrameRate::multiply)).orElse(BigDecimal.ONE),
        root.attribute("timeBase").filter("smpte"::equals).isPresent());
  }

  private static Optional<BigDecimal> positive(String text) {
    return number(text.strip()).filter(n -> n.signum() > 0);
  }

  /** Parses {@code 1000 1001} in TTML, {@code 1000:1001} in DFXP. */
  private static Optional<BigDecimal> ratio(String text) {
    var parts = text.strip().replace(':', ' ').split(" ", 3);
    var above = positive(parts[0]);
    var below = parts.length < 2 ? Optional.of(BigDecimal.ONE) : positive(parts[1]);
    return above.isEmpty() || below.isEmpty()
        ? Optional.empty()
        : Optional.of(above.get().divide(below.get(), MathContext.DECIMAL64));
  }

  /** Parses digits, optionally followed by a point and digits. */
  private static Optional<BigDecimal> number(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
            && text.indexOf('.') == text.lastIndexOf('.')
            && !text.equals(".");
    return isNumber
        ? Optional.of(new BigDecimal(text)).filter(n -> n.compareTo(MOST) < 0)
        : Optional.empty();
  }

  /** Returns media time in milliseconds; empty where the expression cannot be read. */
  OptionalLong parse(String expression) {
    var text = expression.strip();
    var seconds = text.indexOf(':') < 0 ? offset(text) : clock(text);
    return seconds.isEmpty() ? OptionalLong.empty() : MediaTime.ofSeconds(rounded(seconds.get()));
  }

  private static BigDecimal rounded(BigDecimal seconds) {
    return seconds.setScale(6, RoundingMode.HALF_UP);
  }

  private Optional<BigDecimal> offset(String text) {
    int unit = text.length();
    while (unit > 0 && Character.isLetter(text.charAt(unit - 1))) {
      unit--;
    }
    var number = number(text.substring(0, unit));
    return switch (text.substring(unit)) {
      case "h" -> number.map(n -> n.multiply(BigDecimal.valueOf(3600)));
      case "m" -> number.map(n -> n.multiply(BigDecimal.valueOf(60)));
      case "s", "" -> number;
      case "ms" -> number.map(n -> n.movePointLeft(3));
      case "f" -> number.map(this::secondsOfFrames);
      case "t" -> number.map(n -> n.divide(tickRate, MathContext.DECIMAL64));
      default -> Optional.empty();
    };
  }

  private Optional<BigDecimal> clock(String text) {
    var parts = text.replace(';', ':').split(":", 5);
    if (parts.length < 4) {
      var millis = TimeConventions.ofClock(text);
      return millis.isEmpty()
          ? Optional.empty()
          : Optional.of(slowed(BigDecimal.valueOf(millis.getAsLong(), 3)));
    }
    int frames = text.replace(';', ':').lastIndexOf(':');
    var whole = TimeConventions.ofClock(text.substring(0, frames));
    var counted = parts.length == 4 ? frames(parts[3]) : Optional.<BigDecimal>empty();
    return whole.isEmpty() || counted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            slowed(BigDecimal.valueOf(whole.getAsLong(), 3)).add(secondsOfFrames(counted.get())));
  }

  /** Parses frames, and after a point parts of a frame. */
  private Optional<BigDecimal> frames(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return number(text);
    }
    var whole = number(text.substring(0, point));
    var parts = number(text.substring(point + 1));
    return whole.isEmpty() || parts.isEmpty()
        ? Optional.empty()
        : Optional.of(whole.get().add(parts.get().divide(subFrameRate, MathContext.DECIMAL64)));
  }

  private BigDecimal slowed(BigDecimal seconds) {
    return isSmpte ? seconds.divide(multiplier, MathContext.DECIMAL64) : seconds;
  }

  private BigDecimal secondsOfFrames(BigDecimal frames) {
    return frames.divide(frameRate.multiply(multiplier), MathContext.DECIMAL64);
  }
}
