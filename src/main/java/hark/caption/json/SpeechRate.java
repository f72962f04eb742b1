package hark.caption.json;

import hark.caption.RemarkKind;
import hark.caption.read.CueList;
import hark.caption.read.MediaTime;

/**
 * The rate of speech in a file whose times are numbers of an unknown unit: so many characters in so
 * much time. It decides whether they are seconds or milliseconds. Used by one thread.
 */
public final class SpeechRate {

  /**
   * The number of characters that are spoken in a second, at the least and the most, pauses
   * included.
   */
  private static final double SLOWEST = 0.5;

  private static final double FASTEST = 90;

  /** The minimum number of characters; fewer decide nothing. */
  private static final long FEWEST = 8;

  private double time;
  private long characters;

  /** Parses a decimal number; any other text is not a number. */
  public static double number(String text) {
    var stripped = text.strip();
    return stripped.length() <= 30 && MediaTime.isDecimal(stripped)
        ? Double.parseDouble(stripped)
        : Double.NaN;
  }

  /**
   * Adds so many characters between two times; without an end after the start they do not count.
   */
  public void add(double start, double end, long said) {
    if (end > start && said > 0) {
      time += end - start;
      characters += said;
    }
  }

  /** Returns the unit in which the rate is one of speech; the usual one where that is no help. */
  public JsonTime decide(JsonTime usual) {
    boolean canBeSeconds = canBe(1);
    return isDecided() && canBeSeconds != canBe(1000)
        ? canBeSeconds ? JsonTime.SECONDS : JsonTime.MILLIS
        : usual;
  }

  private boolean isDecided() {
    return characters >= FEWEST && time > 0;
  }

  private boolean canBe(int inASecond) {
    double rate = characters / time * inASecond;
    return rate >= SLOWEST && rate <= FASTEST;
  }

  /**
   * Adds a remark to the receipt if times are read in another unit than usual, or if neither unit
   * is plausible.
   */
  public void remark(JsonTime usual, CueList cues) {
    var unit = decide(usual);
    if (cues.met() == 0 || !isDecided()) {
      return;
    }
    if (canBe(1) == canBe(1000)) {
      cues.remark(RemarkKind.DOUBTFUL_UNIT, cues.met(), "");
    } else if (unit != usual) {
      var kind = unit == JsonTime.MILLIS ? RemarkKind.MILLISECONDS : RemarkKind.SECONDS;
      cues.remark(kind, cues.met(), "");
    }
  }
}
