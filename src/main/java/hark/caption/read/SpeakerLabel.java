package hark.caption.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name and a colon at the beginning of a line, as transcripts name speakers: <code>Ann Lee:
 * </code>, {@code - Ann:}, {@code >> SPEAKER_01:}, {@code [Ann]:}. A tab is as good as a colon.
 * Only a candidate; {@link SpeakerLabels} decides whether it is a speaker.
 *
 * @param name without the dash or the arrows before it
 * @param end index of the text after the colon
 */
public record SpeakerLabel(String name, int end) {

  /** The names that recognisers give to people whose names they do not know. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(\\p{L}{1,12}_|(speaker|spk|person|participant|sprecher|locuteur|locutor|hablante"
              + "|orador|guest|voice) ?)\\d{1,3}");

  private static final String OPENING = "[(\u3010";
  private static final String CLOSING = "])\u3011";

  /**
   * The length of the longest name that a meeting shows, such as that of a room, and its most
   * words.
   */
  private static final int LONGEST_SHOWN = 90;

  private static final int MOST_SHOWN_WORDS = 12;

  /** Returns the label at the beginning of the text; empty if there is none. */
  static Optional<SpeakerLabel> at(String text, int from) {
    int begin = afterMarks(text, from);
    int colon = colon(text, begin, SpeakerName.LONGEST);
    if (colon < 0 || !isFollowedByText(text, colon)) {
      return numberedAt(text, from);
    }
    var name = withoutBrackets(text.substring(begin, colon));
    return SpeakerName.isName(name)
        ? Optional.of(new SpeakerLabel(name, afterBlanks(text, colon + 1)))
        : numberedAt(text, from);
  }

  /** Returns a recogniser's label in brackets and without a colon: {@code [SPEAKER_01] text}. */
  private static Optional<SpeakerLabel> numberedAt(String text, int from) {
    return bracketAt(text, from).filter(label -> NUMBERED.matcher(label.name()).matches());
  }

  /** Returns the name in brackets at the beginning of the text, with text after it on its line. */
  static Optional<SpeakerLabel> bracketAt(String text, int from) {
    int begin = afterMarks(text, from);
    int open = begin < text.length() ? OPENING.indexOf(text.charAt(begin)) : -1;
    int close =
        open < 0
            ? -1
            : text.indexOf(
                CLOSING.charAt(open),
                begin,
                Math.min(text.length(), begin + SpeakerName.LONGEST + 2));
    if (close < 0) {
      return Optional.empty();
    }
    var name = clean(text.substring(begin + 1, close));
    int end = afterBlanks(text, close + 1);
    end = end < text.length() && isColon(text.charAt(end)) ? afterBlanks(text, end + 1) : end;
    boolean hasText = end < text.length() && text.charAt(end) != '\n';
    return hasText && SpeakerName.isName(name)
        ? Optional.of(new SpeakerLabel(name, end))
        : Optional.empty();
  }

  /** Removes brackets around a whole name. */
  private static String withoutBrackets(String text) {
    var name = clean(text);
    int open = name.isEmpty() ? -1 : OPENING.indexOf(name.charAt(0));
    boolean isAround = open >= 0 && name.indexOf(CLOSING.charAt(open)) == name.length() - 1;
    return isAround ? clean(name.substring(1, name.length() - 1)) : name;
  }

  /** Removes blanks and invisible characters from both ends. */
  private static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isInvisible(text.charAt(from))) {
      from++;
    }
    while (to > from && isInvisible(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Returns the text before a colon here, whether or not it is a name as {@link #at} accepts them.
   */
  static Optional<SpeakerLabel> anyAt(String text, int from) {
    int begin = afterMarks(text, from);
    int colon = colon(text, begin, LONGEST_SHOWN);
    if (colon < 0 || !isFollowedByText(text, colon)) {
      return Optional.empty();
    }
    var name = withoutBrackets(text.substring(begin, colon));
    boolean isLong = name.split(" ", MOST_SHOWN_WORDS + 1).length > MOST_SHOWN_WORDS;
    boolean isSentence =
        SpeakerName.endsSentence(name) || name.indexOf('?') >= 0 || name.indexOf('!') >= 0;
    return name.isEmpty() || isLong || isSentence || SpeakerName.isNoName(name)
        ? Optional.empty()
        : Optional.of(new SpeakerLabel(name, afterBlanks(text, colon + 1)));
  }

  /**
   * Returns whether this may be a name as people enter it in a meeting: apart from text in brackets
   * or after a comma, a telephone number or an address, each word begins with a capital letter or
   * digit.
   */
  public boolean isShownName() {
    return SpeakerName.isCapitalised(name) && !SpeakerName.hasCommonWord(name);
  }

  /** Returns whether all of it is in small letters, as some write their names. */
  public boolean isSmall() {
    return name.length() <= SpeakerName.LONGEST
        && name.split(" ", 5).length < 5
        && name.equals(name.toLowerCase(Locale.ROOT))
        && Character.isLetter(name.codePointAt(0))
        && !SpeakerName.hasCommonWord(name);
  }

  /** Returns whether it begins with a capital letter and goes on in small ones, as sentences do. */
  boolean isSentence() {
    return !isShownName() && !isSmall();
  }

  /** Returns whether it has a word that is in sentences only, such as a verb or a pronoun. */
  boolean isSaid() {
    return SpeakerName.hasWordOfSentences(name);
  }

  /**
   * Returns the index after blanks, dashes and the arrows with which live captions mark a change of
   * speaker.
   */
  private static int afterMarks(String text, int from) {
    int i = from;
    while (i < text.length()
        && (" \t-\u2013\u2014>\u00A0".indexOf(text.charAt(i)) >= 0
            || Character.getType(text.charAt(i)) == Character.FORMAT)) {
      i++;
    }
    return i;
  }

  private static int afterBlanks(String text, int from) {
    int i = from;
    while (i < text.length()
        && (" \t\u00A0".indexOf(text.charAt(i)) >= 0
            || Character.getType(text.charAt(i)) == Character.FORMAT)) {
      i++;
    }
    return i;
  }

  private static int colon(String text, int begin, int longest) {
    int limit = Math.min(text.length(), begin + longest + 2);
    for (int i = begin; i < limit && text.charAt(i) != '\n'; i++) {
      if (isColon(text.charAt(i)) || text.charAt(i) == '\t') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uFF1A';
  }

  /**
   * Returns whether text follows a colon. A colon inside a word or a time does not end a label; a
   * full-width one needs no blank, and a tab is one.
   */
  private static boolean isFollowedByText(String text, int colon) {
    return text.charAt(colon) != ':'
        || colon + 1 == text.length()
        || Character.isWhitespace(text.charAt(colon + 1))
        || isInvisible(text.charAt(colon + 1));
  }
}
