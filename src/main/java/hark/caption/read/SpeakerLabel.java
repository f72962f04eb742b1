package hark.caption.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name and a colon at the beginning of a line, as transcripts name who speaks: <code>Ann Lee:
 * </code>, {@code - Ann:}, {@code >> SPEAKER_01:}. Whether it really is a speaker is for {@link
 * SpeakerLabels} to say; this only tells what could be one.
 *
 * @param name without the dash or the arrows before it
 * @param end where the text after the colon begins
 */
record SpeakerLabel(String name, int end) {

  private static final int LONGEST = 40;
  private static final int LONGEST_WITHOUT_CASE = 8;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_ABBREVIATION = 5;

  /** What people write before a colon without meaning a person, in lower case. */
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

  /** The label at the beginning of the text; nothing where there is none. */
  static Optional<SpeakerLabel> at(String text, int from) {
    int begin = afterMarks(text, from);
    int colon = colon(text, begin);
    if (colon < 0 || !isFollowedByText(text, colon)) {
      return Optional.empty();
    }
    var name = text.substring(begin, colon).strip();
    return isName(name)
        ? Optional.of(new SpeakerLabel(name, afterBlanks(text, colon + 1)))
        : Optional.empty();
  }

  /** After blanks, dashes and the arrows with which live captions mark a change of speaker. */
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

  private static int colon(String text, int begin) {
    int limit = Math.min(text.length(), begin + LONGEST + 2);
    for (int i = begin; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '\uFF1A') {
        return i;
      }
    }
    return -1;
  }

  /** A colon inside a word or a time is none of a label; a full-width one needs no blank. */
  private static boolean isFollowedByText(String text, int colon) {
    return text.charAt(colon) == '\uFF1A'
        || colon + 1 == text.length()
        || Character.isWhitespace(text.charAt(colon + 1))
        || Character.isSpaceChar(text.charAt(colon + 1));
  }

  /** Tells whether a text could be the name of somebody who speaks. */
  static boolean isName(String name) {
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

  /** Such as the {@code de la} of a name. */
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
