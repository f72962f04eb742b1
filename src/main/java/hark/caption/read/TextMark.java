package hark.caption.read;

import java.util.Optional;

/**
 * A time in a line of a text that is no caption format, and the text around it.
 *
 * @param time as it is written
 * @param until where a second time follows, the end
 * @param speaker where the line names one before the time; an empty name is somebody whose name is
 *     not understood
 * @param text after the time; may be empty
 */
public record TextMark(
    MarkForm form,
    WrittenTime time,
    Optional<WrittenTime> until,
    Optional<String> speaker,
    String text) {

  /** The ways in which a line can hold a time. */
  public enum MarkForm {
    /** <code>[0:07] text</code>, or in parentheses. */
    BRACKETS,
    /** <code>0:07 text</code>. */
    BARE,
    /** <code>0:07</code>, and the text in the lines after it. */
    ALONE,
    /** <code>Ann: [0:07] text</code>, or in parentheses. */
    NAME_AND_BRACKETS,
    /** <code>Ann 0:07</code> or <code>Ann: (0:07)</code>, and the text in the lines after it. */
    NAME_ALONE
  }

  private static final int LONGEST_NAME = 60;
  private static final String BULLETS = "-*+>\u2022\u25E6\u25AA\u2023\u25CF\u00B7\u2013\u2014";
  private static final String SEPARATORS = "-\u2013\u2014:|\u2022\u00B7";

  /** Returns the same time as the head of a speaker's text. */
  public TextMark by(String name) {
    return new TextMark(MarkForm.NAME_ALONE, time, until, Optional.of(name), "");
  }

  /** Returns the same time, with a speaker who is named in another line. */
  public TextMark withSpeaker(String name) {
    return new TextMark(form, time, until, Optional.of(name), text);
  }

  /** Returns whether a line only repeats the time in words, maybe after a name. */
  public boolean isRepeatedBy(String line) {
    int from = speaker.filter(name -> line.startsWith(name + " ")).map(String::length).orElse(0);
    return SpokenTime.is(line.substring(from).strip(), time);
  }

  /** Returns the time in a line without markup; empty where it has none at one of these places. */
  public static Optional<TextMark> in(String line) {
    var text = withoutBullet(NormalizedLine.withoutMarks(line).strip());
    return text.isEmpty()
        ? Optional.empty()
        : atBegin(text).or(() -> afterWords(text)).or(() -> afterName(text));
  }

  private static String withoutBullet(String line) {
    boolean isBullet =
        line.length() > 1
            && BULLETS.indexOf(line.charAt(0)) >= 0
            && " \t".indexOf(line.charAt(1)) >= 0;
    return isBullet ? line.substring(2).strip() : line;
  }

  /** Returns the time in a line that has it in words before it: {@code 1 minute 5 seconds1:05}. */
  private static Optional<TextMark> afterWords(String text) {
    int colon = text.length() > LONGEST_NAME ? -1 : text.lastIndexOf(':');
    int from = colon;
    while (from > 0 && "0123456789:".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    if (from <= 0) {
      return Optional.empty();
    }
    var time = TextTime.at(text, from);
    boolean isOnlyTime =
        time.end() == text.length()
            && SpokenTime.is(text.substring(0, from).strip(), time.written());
    return isOnlyTime
        ? Optional.of(
            new TextMark(MarkForm.ALONE, time.written(), Optional.empty(), Optional.empty(), ""))
        : Optional.empty();
  }

  /** Returns two times at the beginning of a line, and the text after them. */
  private static Optional<TextMark> range(String text) {
    return TimesLine.of(text)
        .filter(TimesLine::isWhole)
        .filter(line -> line.isBracketed() || line.start().isClock() && line.end().isClock())
        .filter(line -> isApart(line, text))
        .map(
            line ->
                new TextMark(
                    line.isBracketed()
                        ? MarkForm.BRACKETS
                        : line.isBare() ? MarkForm.ALONE : MarkForm.BARE,
                    line.start(),
                    Optional.of(line.end()),
                    Optional.empty(),
                    afterSeparator(line.rest())));
  }

  /**
   * Returns whether two times are start and end: with a dash or an arrow, or in columns, or as
   * exact as those of programs.
   */
  private static boolean isApart(TimesLine line, String text) {
    boolean isDrawn = line.mark() == TimesLine.Mark.DASH || line.mark() == TimesLine.Mark.ARROW;
    int columns = text.substring(0, text.length() - line.rest().length()).strip().indexOf('\t');
    return isDrawn || columns > 0 || line.isExact();
  }

  private static Optional<TextMark> atBegin(String text) {
    var range = range(text);
    if (range.isPresent()) {
      return range;
    }
    boolean isOpen = text.startsWith("[") || text.startsWith("(");
    var time = TextTime.at(text, isOpen ? 1 : 0);
    if (!time.isTime()) {
      return Optional.empty();
    }
    int end = isOpen ? closing(text, time.end()) : time.end();
    if (end < 0 || !isOpen && !isApart(text, end)) {
      return Optional.empty();
    }
    var rest = afterSeparator(text.substring(end));
    var form = isOpen ? MarkForm.BRACKETS : rest.isEmpty() ? MarkForm.ALONE : MarkForm.BARE;
    return Optional.of(
        new TextMark(form, time.written(), Optional.empty(), Optional.empty(), rest));
  }

  /**
   * Returns the index after the bracket that closes a time, or two of them; -1 where the bracket
   * holds more.
   */
  private static int closing(String text, int from) {
    int close = from;
    while (close < text.length() && "0123456789:., -\u2013>".indexOf(text.charAt(close)) >= 0) {
      close++;
    }
    boolean isClosed = close < text.length() && "])".indexOf(text.charAt(close)) >= 0;
    return isClosed ? close + 1 : -1;
  }

  private static boolean isApart(String text, int end) {
    return end == text.length()
        || Character.isWhitespace(text.charAt(end))
        || text.charAt(end) == ':';
  }

  /** Removes the blanks, dash or colon between a time and the speech. */
  private static String afterSeparator(String text) {
    var rest = text.strip();
    boolean isSeparated =
        !rest.isEmpty()
            && SEPARATORS.indexOf(rest.charAt(0)) >= 0
            && (rest.length() == 1 || " \t".indexOf(rest.charAt(1)) >= 0);
    return isSeparated ? rest.substring(1).strip() : rest;
  }

  private static Optional<TextMark> afterName(String text) {
    int from = timeAfterName(text);
    if (from < 0) {
      return Optional.empty();
    }
    boolean isOpen = text.charAt(from) == '[' || text.charAt(from) == '(';
    var time = TextTime.at(text, isOpen ? from + 1 : from);
    if (!time.isTime()) {
      return Optional.empty();
    }
    int end = isOpen ? closing(text, time.end()) : time.end();
    var name = withoutColon(text.substring(0, from).strip());
    if (end < 0 || !SpeakerName.isName(name)) {
      return Optional.empty();
    }
    var rest = afterSeparator(text.substring(end));
    if (!isOpen && !rest.isEmpty()) {
      return Optional.empty();
    }
    var form = rest.isEmpty() ? MarkForm.NAME_ALONE : MarkForm.NAME_AND_BRACKETS;
    return Optional.of(
        new TextMark(form, time.written(), Optional.empty(), Optional.of(name), rest));
  }

  /** Returns the index at which a time may begin after a name; -1 where there is none. */
  private static int timeAfterName(String text) {
    int limit = Math.min(text.length(), LONGEST_NAME);
    for (int i = text.indexOf(' ') + 1; i > 0 && i < limit; i = text.indexOf(' ', i) + 1) {
      boolean isOpen = text.charAt(i) == '[' || text.charAt(i) == '(';
      if (TextTime.at(text, isOpen ? i + 1 : i).isTime()) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutColon(String name) {
    int end = name.length();
    boolean isApart = end > 1 && " \t".indexOf(name.charAt(end - 2)) >= 0;
    boolean isMark =
        end > 1 && (name.endsWith(":") || name.endsWith(",") || isApart && isSeparator(name));
    return isMark ? name.substring(0, end - 1).strip() : name;
  }

  private static boolean isSeparator(String name) {
    return SEPARATORS.indexOf(name.charAt(name.length() - 1)) >= 0;
  }
}
