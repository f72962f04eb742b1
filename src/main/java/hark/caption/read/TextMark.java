package hark.caption.read;

import java.util.Optional;

/**
 * A time in a line of a text that is no caption format, and the text around it.
 *
 * @param time as it is written
 * @param until where a second time follows, the end
 * @param speaker where the line names one before the time
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

  /** Returns the same time as the head of a speaker's text. */
  public TextMark by(String name) {
    return new TextMark(MarkForm.NAME_ALONE, time, until, Optional.of(name), "");
  }

  /** Returns the time in a line without markup; empty where it has none at one of these places. */
  public static Optional<TextMark> in(String line) {
    var text = withoutBullet(line.strip());
    return text.isEmpty() ? Optional.empty() : atBegin(text).or(() -> afterName(text));
  }

  private static String withoutBullet(String line) {
    boolean isBullet =
        line.startsWith("- ")
            || line.startsWith("* ")
            || line.startsWith("+ ")
            || line.startsWith("> ");
    return isBullet ? line.substring(2).strip() : line;
  }

  /** Returns two times at the beginning of a line, and the text after them. */
  private static Optional<TextMark> range(String text) {
    return TimesLine.of(text)
        .filter(line -> line.isWhole() && line.start().isClock() && line.end().isClock())
        .filter(line -> line.mark() == TimesLine.Mark.DASH || line.mark() == TimesLine.Mark.ARROW)
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
        rest.startsWith("- ")
            || rest.startsWith("\u2013 ")
            || rest.startsWith("\u2014 ")
            || rest.startsWith(": ")
            || rest.equals(":")
            || rest.equals("-");
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
    if (end < 0 || !SpeakerLabel.isName(name)) {
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
    return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
  }
}
