package hark.caption.read;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that begins with the times of a cue, its start and its end: {@code 00:00:01,000 -->
 * 00:00:02,500}, optionally after the number of the cue or in brackets, with settings or text after
 * them. Only the rest of the file may show whether it begins a cue.
 *
 * @param mark between the times
 * @param start none where it cannot be read; likewise {@code end}, but not both
 * @param isUsual digits and marks are written as captions have them
 * @param isBracketed both times are in brackets
 * @param rest text after the times, without the settings of the cue
 */
public record TimesLine(
    Mark mark,
    WrittenTime start,
    WrittenTime end,
    boolean isUsual,
    boolean isBracketed,
    String rest) {

  /** The marks between two times. */
  public enum Mark {
    /** An arrow of any length: {@code -->}, {@code ->}. */
    ARROW,
    /** A dash, or a word such as {@code to}. */
    DASH,
    COMMA,
    /** Blanks, a tab or a bar. */
    BLANK
  }

  private static final String USUAL_ARROW = "-->";
  private static final String[] WORDS = {"to ", "bis ", "until "};

  /** The maximum number of characters before an arrow where the start of a cue is broken. */
  private static final int LONGEST_BROKEN = 24;

  /** A setting of WebVTT with a blank after its colon, as translators leave it. */
  private static final Pattern SPACED_SETTING =
      Pattern.compile(
          "(?<![^ \\t])(align|position|line|size|vertical) ?: {1,3}"
              + "(-?[0-9.]{1,8}%?|start|center|middle|end|left|right|rl|lr)(?![^ \\t])");

  /** The length of the longest line of times in which letters are taken for digits. */
  private static final int LONGEST_TIMES = 40;

  private static final String LETTERS = "OoQ\u041E\u043ElI\u0417\u0437";
  private static final String DIGITS = "000001133";

  /** Returns the times at the beginning of a line; empty where there are none. */
  static Optional<TimesLine> of(String line) {
    if (!mayBe(line)) {
      return Optional.empty();
    }
    var found = new Reader(line).read();
    boolean isRead = found.isPresent() && found.get().isWhole();
    return isRead || line.length() > LONGEST_TIMES || !line.contains(USUAL_ARROW)
        ? found
        : withDigits(line).or(() -> found);
  }

  /**
   * Returns the times of a line in which letters stand for the digits that they look like, as
   * recognition of characters leaves them.
   */
  private static Optional<TimesLine> withDigits(String line) {
    var digits = new StringBuilder(line);
    for (int i = 0; i < line.length(); i++) {
      int digit = LETTERS.indexOf(line.charAt(i));
      if (digit >= 0) {
        digits.setCharAt(i, DIGITS.charAt(digit));
      }
    }
    return digits.compareTo(new StringBuilder(line)) == 0
        ? Optional.empty()
        : new Reader(digits.toString())
            .read()
            .filter(times -> times.isWhole() && times.isBare())
            .map(TimesLine::unusual);
  }

  private TimesLine unusual() {
    return new TimesLine(mark, start, end, false, isBracketed, rest);
  }

  /**
   * Returns whether there is a digit or arrow near the beginning: a cheap test that skips most
   * lines of a text.
   */
  private static boolean mayBe(String line) {
    int limit = Math.min(line.length(), LONGEST_BROKEN);
    for (int i = 0; i < limit; i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9' || c == '>' || c > 0x7F && Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  /** Escapes a text of a caption file so that it cannot be taken for the times of a cue. */
  public static String escape(String text) {
    if (of(text).isEmpty()) {
      return text;
    }
    int at = 0;
    int next = text.offsetByCodePoints(at, 1);
    while (next < text.length() && !Character.isDigit(text.codePointAt(at))) {
      at = next;
      next = text.offsetByCodePoints(at, 1);
    }
    var escaped = "&#" + text.codePointAt(at) + ";";
    return (text.substring(0, at) + escaped + text.substring(next)).replace("-", "&#45;");
  }

  /** Returns whether a line begins with one time of a clock, whatever follows. */
  static boolean isOne(String line) {
    if (!mayBe(line)) {
      return false;
    }
    var text = NormalizedLine.of(line).text();
    int from = 0;
    while (from < text.length() && " \t[(".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return WrittenTime.at(text, from).isClock();
  }

  boolean isWhole() {
    return start.isTime() && end.isTime();
  }

  /** Returns whether there is nothing but the times and settings. */
  boolean isBare() {
    return rest.isBlank();
  }

  /** Returns whether both times are written as exactly as captions are. */
  boolean isExact() {
    return start.isExact() && end.isExact();
  }

  /** A reader of one line. Used once. */
  private static final class Reader {

    private final String line;
    private final NormalizedLine plain;
    private final String text;
    private int at;

    Reader(String line) {
      this.line = line;
      this.plain = NormalizedLine.of(line);
      this.text = plain.text();
    }

    Optional<TimesLine> read() {
      skipBlanks();
      boolean isBracketed = isAt("[(");
      at += isBracketed ? 1 : 0;
      skipNumber();
      var start = WrittenTime.spacedAt(text, at);
      if (!start.isTime()) {
        return brokenStart();
      }
      at = start.end();
      return afterStart(start, isBracketed).or(this::brokenStart);
    }

    private Optional<TimesLine> afterStart(WrittenTime start, boolean isBracketed) {
      boolean isEachBracketed = isBracketed && isAt("])");
      at += isEachBracketed ? 1 : 0;
      int from = at;
      var mark = takeMark();
      if (mark.isEmpty()) {
        return Optional.empty();
      }
      boolean isUsual = isUsualMark(from);
      boolean isLeft = text.substring(from, at).indexOf('<') >= 0;
      at += isEachBracketed && isAt("[(") ? 1 : 0;
      int second = at;
      var end = WrittenTime.spacedAt(text, at);
      boolean isArrow = mark.get() == Mark.ARROW;
      boolean mayBeBroken = isArrow && start.isClock() && !isBracketed;
      if (!end.isTime()) {
        return mayBeBroken ? brokenEnd(start) : Optional.empty();
      }
      if (!isArrow && !areTimes(start, end, isBracketed) || isScore(start, end, isUsual)) {
        return Optional.empty();
      }
      at = end.end();
      if (isBracketed) {
        skipBlanks();
        if (!isAt("])")) {
          return Optional.empty();
        }
        at++;
      } else if (at < text.length() && !isAt(" \t")) {
        at = second;
        return mayBeBroken ? brokenEnd(start) : Optional.empty();
      }
      boolean isTurned = isLeft && end.isBefore(start);
      return Optional.of(
          new TimesLine(
              mark.get(),
              isTurned ? end : start,
              isTurned ? start : end,
              isUsual,
              isBracketed,
              rest()));
    }

    /** Returns whether two times are written as such, so that no arrow is needed between them. */
    private static boolean areTimes(WrittenTime start, WrittenTime end, boolean isBracketed) {
      return start.isClock() && end.isClock()
          || isBracketed && !start.decimals().isEmpty() && !end.decimals().isEmpty();
    }

    /**
     * Returns whether two bare numbers are a score; they are times only with the exact arrow of
     * captions, which does not occur in sentences.
     */
    private static boolean isScore(WrittenTime start, WrittenTime end, boolean isUsual) {
      boolean isClock = start.isClock() || end.isClock() || start.isExact() && end.isExact();
      return !isClock && !isUsual;
    }

    private boolean isUsualMark(int from) {
      int begin = plain.origin(from);
      int end = plain.origin(at);
      return line.substring(begin, end).strip().equals(USUAL_ARROW)
          && line.substring(0, end).chars().allMatch(c -> c < 0x7F);
    }

    /** Skips the number of the cue beside its times. */
    private void skipNumber() {
      int end = at + (isAt("#") ? 1 : 0);
      int begin = end;
      while (end < text.length() && end - begin < 7 && isDigit(end)) {
        end++;
      }
      boolean isNumber = end > begin;
      end += isNumber && end < text.length() && ".):".indexOf(text.charAt(end)) >= 0 ? 1 : 0;
      int time = end;
      while (time < text.length() && " \t".indexOf(text.charAt(time)) >= 0) {
        time++;
      }
      if (isNumber && time > end && WrittenTime.at(text, time).isClock()) {
        at = time;
      }
    }

    private Optional<Mark> takeMark() {
      int from = at;
      skipBlanks();
      int blanks = at;
      boolean isArrow = false;
      boolean isDash = false;
      while (isAt("-=>~ ") && !(isArrow && isMinus()) || isAt("<") && isNext("-=<")) {
        isArrow |= "<>".indexOf(text.charAt(at)) >= 0;
        isDash |= "-=~".indexOf(text.charAt(at)) >= 0;
        at++;
      }
      if (isArrow || isDash) {
        skipBlanks();
        return Optional.of(isArrow ? Mark.ARROW : Mark.DASH);
      }
      at = blanks;
      return takeOtherMark(blanks > from);
    }

    private boolean isNext(String marks) {
      return at + 1 < text.length() && marks.indexOf(text.charAt(at + 1)) >= 0;
    }

    private boolean isMinus() {
      return isAt("-") && isDigit(at + 1);
    }

    private Optional<Mark> takeOtherMark(boolean isApart) {
      if (isAt(",;|/")) {
        boolean isComma = isAt(",;");
        at++;
        skipBlanks();
        return Optional.of(isComma ? Mark.COMMA : Mark.BLANK);
      }
      for (var word : WORDS) {
        if (isApart && text.startsWith(word, at)) {
          at += word.length();
          skipBlanks();
          return Optional.of(Mark.DASH);
        }
      }
      return isApart ? Optional.of(Mark.BLANK) : Optional.empty();
    }

    /**
     * Reads an arrow whose first time cannot be read; its second time shows that this is a line of
     * times.
     */
    private Optional<TimesLine> brokenStart() {
      int arrow = text.indexOf(USUAL_ARROW);
      int written = line.indexOf(USUAL_ARROW);
      if (arrow < 0 || written < 0 || arrow > LONGEST_BROKEN) {
        return Optional.empty();
      }
      at = arrow + USUAL_ARROW.length();
      skipBlanks();
      var end = WrittenTime.spacedAt(text, at);
      if (!end.isClock()) {
        return Optional.empty();
      }
      at = end.end();
      var none = WrittenTime.whole("");
      return Optional.of(new TimesLine(Mark.ARROW, none, end, true, false, rest()));
    }

    private Optional<TimesLine> brokenEnd(WrittenTime start) {
      var after = text.substring(at).strip();
      boolean isShort = after.length() <= LONGEST_BROKEN && after.indexOf(' ') < 0;
      boolean isTime = after.length() <= 3 || after.chars().anyMatch(c -> c >= '0' && c <= '9');
      var none = WrittenTime.whole("");
      return isShort
          ? Optional.of(
              new TimesLine(
                  Mark.ARROW, start, none, true, false, isTime ? "" : line.substring(at(after))))
          : Optional.empty();
    }

    private int at(String after) {
      return plain.origin(text.indexOf(after, at));
    }

    private String rest() {
      var rest = line.substring(plain.origin(at)).strip();
      return areSettings(rest) ? "" : rest;
    }

    /**
     * Returns whether the rest is settings: {@code align:start position:0%}, or the coordinates of
     * SubRip.
     */
    private static boolean areSettings(String rest) {
      if (rest.length() > 300) {
        return false;
      }
      for (var word : SPACED_SETTING.matcher(rest).replaceAll("$1:$2").split("\\s+")) {
        int colon = Math.max(word.indexOf(':'), word.indexOf('='));
        boolean isSetting =
            colon > 0
                && colon < word.length() - 1
                && word.charAt(0) < 0x7F
                && Character.isLetter(word.charAt(0));
        if (!isSetting && !word.isEmpty()) {
          return false;
        }
      }
      return true;
    }

    private void skipBlanks() {
      while (isAt(" \t")) {
        at++;
      }
    }

    private boolean isAt(String marks) {
      return at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isDigit(int i) {
      return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
  }
}
