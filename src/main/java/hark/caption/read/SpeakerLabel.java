package hark.caption.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name and a colon at the beginning of a line, as transcripts name speakers: <code>Ann Lee:
 * </code>, {@code - Ann:}, {@code >> SPEAKER_01:}. Only a candidate; {@link SpeakerLabels} decides
 * whether it is a speaker.
 *
 * @param name without the dash or the arrows before it
 * @param end index of the text after the colon
 */
public record SpeakerLabel(String name, int end) {

  private static final int LONGEST = 40;

  /**
   * The length of the longest name that a meeting shows, such as that of a room, and its most
   * words.
   */
  private static final int LONGEST_SHOWN = 90;

  private static final int MOST_SHOWN_WORDS = 12;
  private static final int LONGEST_WITHOUT_CASE = 8;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_ABBREVIATION = 5;

  /** The words that people write before a colon without naming a person, in lower case. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "note",
          "notes",
          "nb",
          "n.b.",
          "ps",
          "p.s.",
          "warning",
          "caution",
          "attention",
          "example",
          "tip",
          "hint",
          "remember",
          "translator's note",
          "update",
          "edit",
          "source",
          "sources",
          "http",
          "https",
          "ex",
          "e.g.",
          "i.e.",
          "re",
          "subject",
          "cc",
          "bcc",
          "total");

  /**
   * The words that occur in sentences and in no name, in the languages that are most frequent here.
   */
  private static final Set<String> COMMON =
      Set.of(
          "the",
          "this",
          "that",
          "these",
          "those",
          "a",
          "an",
          "is",
          "are",
          "was",
          "were",
          "be",
          "it",
          "i",
          "you",
          "he",
          "she",
          "we",
          "they",
          "my",
          "your",
          "his",
          "her",
          "our",
          "so",
          "said",
          "says",
          "say",
          "and",
          "or",
          "but",
          "if",
          "what",
          "why",
          "how",
          "when",
          "where",
          "here",
          "there",
          "now",
          "then",
          "yes",
          "no",
          "not",
          "one",
          "two",
          "three",
          "thing",
          "things",
          "ist",
          "das",
          "die",
          "der",
          "und",
          "ich",
          "wir",
          "sie",
          "est",
          "les",
          "des",
          "et",
          "que",
          "es",
          "los",
          "las",
          "un",
          "una",
          "il",
          "chapter",
          "part",
          "question",
          "example");

  /** Returns the label at the beginning of the text; empty if there is none. */
  static Optional<SpeakerLabel> at(String text, int from) {
    int begin = afterMarks(text, from);
    int colon = colon(text, begin, LONGEST);
    if (colon < 0 || !isFollowedByText(text, colon)) {
      return Optional.empty();
    }
    var name = text.substring(begin, colon).strip();
    return isName(name)
        ? Optional.of(new SpeakerLabel(name, afterBlanks(text, colon + 1)))
        : Optional.empty();
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
    var name = text.substring(begin, colon).strip();
    boolean isLong = name.split(" ", MOST_SHOWN_WORDS + 1).length > MOST_SHOWN_WORDS;
    boolean isSentence =
        name.indexOf(". ") >= 0 || name.indexOf('?') >= 0 || name.indexOf('!') >= 0;
    return name.isEmpty()
            || isLong
            || isSentence
            || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(new SpeakerLabel(name, afterBlanks(text, colon + 1)));
  }

  /**
   * Returns whether this may be a name as people enter it in a meeting: apart from text in brackets
   * or after a comma, a telephone number or an address, each word begins with a capital letter or
   * digit.
   */
  public boolean isShownName() {
    return isTitle(name) && !hasCommonWord();
  }

  /** Returns whether all of it is in small letters, as some write their names. */
  boolean isSmall() {
    return name.length() <= LONGEST
        && name.split(" ", 5).length < 5
        && name.equals(name.toLowerCase(Locale.ROOT))
        && Character.isLetter(name.codePointAt(0))
        && !hasCommonWord();
  }

  /** Returns whether it begins with a capital letter and goes on in small ones, as sentences do. */
  boolean isSentence() {
    return !isShownName() && !isSmall();
  }

  private boolean hasCommonWord() {
    for (var word : name.toLowerCase(Locale.ROOT).split("[ ']+")) {
      if (COMMON.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(String text) {
    int words = 0;
    boolean isInBrackets = false;
    for (var word : text.split(" ")) {
      isInBrackets |= word.startsWith("(") || word.startsWith("[");
      boolean isFree = isInBrackets || word.indexOf('@') > 0 || word.startsWith("+");
      isInBrackets &= !word.endsWith(")") && !word.endsWith("]");
      if (word.isEmpty() || isFree) {
        continue;
      }
      int c = word.codePointAt(0);
      boolean isCapital = Character.isUpperCase(c) || Character.isTitleCase(c);
      boolean isOther = Character.isDigit(c) || isCaseless(c) || "-|/&\u2013".indexOf(c) >= 0;
      if (!isCapital && !isOther && !(words > 0 && isParticle(word))) {
        return false;
      }
      words++;
    }
    return words > 0 || text.indexOf('@') > 0 || text.startsWith("+");
  }

  /**
   * Returns the index after blanks, dashes and the arrows with which live captions mark a change of
   * speaker.
   */
  private static int afterMarks(String text, int from) {
    int i = from;
    while (i < text.length() && " \t-\u2013\u2014>\uFEFF\u00A0".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static int afterBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    return i;
  }

  private static int colon(String text, int begin, int longest) {
    int limit = Math.min(text.length(), begin + longest + 2);
    for (int i = begin; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '\uFF1A') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns whether text follows a colon. A colon inside a word or a time does not end a label; a
   * full-width one needs no blank.
   */
  private static boolean isFollowedByText(String text, int colon) {
    return text.charAt(colon) == '\uFF1A'
        || colon + 1 == text.length()
        || Character.isWhitespace(text.charAt(colon + 1))
        || Character.isSpaceChar(text.charAt(colon + 1));
  }

  /** Returns whether a text could be the name of a speaker. */
  public static boolean isName(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (!Character.isLetter(name.codePointAt(0))) {
      return false;
    }
    var words = name.split(" ", MOST_WORDS + 1);
    if (words.length > MOST_WORDS
        || !isNameWord(words[0])
        || !isNameWord(words[words.length - 1])) {
      return false;
    }
    for (int i = 1; i < words.length - 1; i++) {
      if (!isNameWord(words[i]) && !isParticle(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a word is a particle of a name, such as {@code de la}. */
  private static boolean isParticle(String word) {
    return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isLowerCase);
  }

  private static boolean isNameWord(String word) {
    if (word.isEmpty() || !word.codePoints().allMatch(SpeakerLabel::isAllowed)) {
      return false;
    }
    int dot = word.indexOf('.');
    if (dot >= 0 && word.length() > LONGEST_ABBREVIATION) {
      return false;
    }
    int first = word.codePointAt(word.startsWith("(") ? Math.min(1, word.length() - 1) : 0);
    return isCaseless(first)
        ? word.length() <= LONGEST_WITHOUT_CASE
        : Character.isUpperCase(first)
            || Character.isTitleCase(first)
            || word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isCaseless(int c) {
    return Character.isLetter(c) && Character.getType(c) == Character.OTHER_LETTER;
  }

  private static boolean isAllowed(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || "._-'\u2019&()/#".indexOf(c) >= 0;
  }
}
