package hark.caption.read;

import hark.caption.RemarkKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The units of the times of one file, derived from all of them: the fourth of four numbers is
 * frames, milliseconds, hundredths, or the seconds of a time with days; how many frames a second
 * has; and whether {@code 1000} after a comma are milliseconds. Also counts times that were
 * computed rather than read. Note all times first, then ask for them. Used by one thread.
 */
public final class TimeConventions {

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final int[] FRAME_RATES = {24, 25, 30, 50, 60};

  /**
   * The share of times, one in this many, that have the minute of the one before, where the last
   * number is seconds.
   */
  private static final int SAME_MINUTE_SHARE = 7;

  private int fours;
  private int sameMinutes;
  private int beyondHours;
  private int thirdsBeyond;
  private int longDecimals;
  private boolean areDropped;
  private long largestLast = -1;
  private List<Long> before = List.of();
  private long lastBefore = -1;
  private Optional<Double> toldRate = Optional.empty();
  private boolean isDays;

  private int reckoned;
  private int negative;
  private int framed;

  /**
   * Parses a time as on a clock by itself, without conventions of a file: {@code hh:mm:ss}, {@code
   * mm:ss} or {@code ss}, with decimals after a point or a comma or without, as {@link WrittenTime}
   * reads them. Numbers beyond a clock's are carried over; a time before the beginning is 0.
   */
  public static OptionalLong ofClock(String text) {
    return new TimeConventions().millis(WrittenTime.whole(text));
  }

  /** Notes a time of the file. */
  public void note(WrittenTime time) {
    areDropped |= time.hasSemicolon() && time.lastDigits() == 2 && time.numbers().size() == 4;
    boolean isThousand = time.decimals().equals("1000");
    longDecimals += time.decimals().length() == 4 && !isThousand ? 1 : 0;
    if (time.numbers().size() == 3) {
      thirdsBeyond += time.decimals().isEmpty() && time.last() > 60 ? 1 : 0;
    }
    if (isFour(time)) {
      fours++;
      var minute = time.numbers().subList(0, 3);
      boolean isSame = minute.equals(before) && time.last() != lastBefore;
      sameMinutes += isSame ? 1 : 0;
      before = minute;
      lastBefore = time.last();
      beyondHours += time.numbers().get(1) > 23 ? 1 : 0;
      largestLast = Math.max(largestLast, time.last());
    } else if (time.hasSemicolon()) {
      largestLast = Math.max(largestLast, time.last());
    }
  }

  /** Notes a text if it is a time. */
  public void note(String text) {
    var time = WrittenTime.whole(text);
    if (time.isTime()) {
      note(time);
    }
  }

  /** Returns the media time of a text that is a time only, as {@link #millis}. */
  public OptionalLong millis(String text) {
    return millis(WrittenTime.whole(text));
  }

  /** Returns whether a time has four numbers with two digits in the last. */
  private static boolean isFour(WrittenTime time) {
    return time.numbers().size() == 4 && time.lastDigits() < 3 && time.decimals().isEmpty();
  }

  /** Reads times with four numbers as days, unless the times themselves contradict it. */
  void assumeDays() {
    isDays = true;
  }

  /** Returns whether the times cannot have days, whatever is assumed. */
  boolean areFrames() {
    return beyondHours > 0 || fours > 2 && sameMinutes == 0 && largestLast < 30;
  }

  /** Notes a line of the file that may give the number of frames in a second. */
  public void noteText(String line) {
    if (toldRate.isEmpty() && line.length() < 200) {
      toldRate = FrameRate.in(line);
    }
  }

  /** Returns media time in milliseconds, never negative; empty where it is beyond all media. */
  OptionalLong millis(WrittenTime time) {
    if (!time.isTime()) {
      return OptionalLong.empty();
    }
    long millis = whole(time) + fraction(time);
    boolean isNegative = millis < 0 || time.isNegative() && millis > 0;
    negative += isNegative ? 1 : 0;
    return MediaTime.ofMillis(isNegative ? 0 : millis);
  }

  private long whole(WrittenTime time) {
    var numbers = time.numbers();
    boolean isHundredths = numbers.size() == 3 && thirdsBeyond > 1 && time.decimals().isEmpty();
    boolean hasLast = numbers.size() == 4 || numbers.size() == 3 && time.hasSemicolon();
    if (hasLast && !hasDays(time)) {
      return clock(numbers.subList(0, numbers.size() - 1)) + last(time);
    }
    if (isHundredths) {
      return clock(numbers.subList(0, 2)) + time.last() * 10;
    }
    return numbers.size() == 4
        ? numbers.getFirst() * DAY + clock(numbers.subList(1, 4))
        : clock(numbers);
  }

  private boolean hasDays(WrittenTime time) {
    if (time.hasSemicolon() || time.lastDigits() > 2) {
      return false;
    }
    boolean isTold = SAME_MINUTE_SHARE * sameMinutes >= fours && sameMinutes > 0;
    return !time.decimals().isEmpty() || beyondHours == 0 && (isTold || isDays && !areFrames());
  }

  /**
   * Returns the last of four numbers in milliseconds, read as milliseconds, hundredths or frames.
   */
  private long last(WrittenTime time) {
    if (time.lastDigits() > 2) {
      return time.last();
    }
    if (largestLast > 60) {
      return time.last() * 10;
    }
    framed += time.last() > 0 ? 1 : 0;
    return Math.round(time.last() * SECOND / rate(time.last()));
  }

  private double rate(long frames) {
    if (toldRate.isPresent() && toldRate.get() > Math.max(largestLast, frames)) {
      return toldRate.get();
    }
    long largest = Math.max(largestLast, frames);
    for (int rate : FRAME_RATES) {
      // 24 frames only where the largest number is their last one: 25 are more usual
      // and frames are dropped at a rate of 30 or 60 only
      if (largest < rate && (rate > 24 || largest == 23) && (rate % 30 == 0 || !areDropped)) {
        return rate;
      }
    }
    return largest + 1;
  }

  /**
   * Converts seconds, minutes and seconds, or hours too; numbers beyond a clock's are carried over.
   */
  private long clock(List<Long> numbers) {
    long seconds = 0;
    for (int i = 0; i < numbers.size(); i++) {
      seconds = seconds * 60 + numbers.get(i);
      reckoned += i > 0 && (numbers.get(i) > 59 || numbers.get(i) < 0) ? 1 : 0;
    }
    return seconds * SECOND;
  }

  private long fraction(WrittenTime time) {
    var digits = time.decimals();
    if (digits.isEmpty()) {
      return 0;
    }
    if (digits.equals("1000") && longDecimals == 0) {
      reckoned++;
      return SECOND;
    }
    if (!time.more().isEmpty()) {
      reckoned++;
    }
    boolean isLess = digits.charAt(0) == '-';
    var fraction = "0." + (isLess ? digits.substring(1) : digits) + time.more();
    long millis = Math.round(Double.parseDouble(fraction) * SECOND);
    return isLess ? -millis : millis;
  }

  /** Adds remarks on the times computed since the beginning, for the receipt. */
  public void remarkTo(CueList cues) {
    if (framed > 0) {
      cues.remark(RemarkKind.FRAMES, framed, rateText());
    }
    if (reckoned > 0) {
      cues.remark(RemarkKind.BEYOND_CLOCK, reckoned, "");
    }
    if (negative > 0) {
      cues.remark(RemarkKind.BEFORE_BEGINNING, negative, "");
    }
  }

  private String rateText() {
    double rate = rate(0);
    return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
  }
}
