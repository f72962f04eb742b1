package hark.caption.read;

import java.util.Locale;
import java.util.Set;

/**
 * The shape of the names of speakers: what may be one, and what occurs in sentences only. Word
 * lists are of the languages that are most frequent here, in lower case.
 */
public final class SpeakerName {

  /** The longest name, in UTF-16 code units. */
  static final int LONGEST = 40;

  private static final int LONGEST_WITHOUT_CASE = 8;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_ABBREVIATION = 5;

  /** The words that people write before a colon without naming a person. */
  private static final Set<String> NO_NAMES =
      words(
          """
          note notes nb n.b. ps p.s. warning caution attention example tip hint remember
          update edit source sources http https ex e.g. i.e. re subject cc bcc total
          """);

  private static final String TRANSLATORS_NOTE = "translator's note";

  /** The words that occur in sentences and in no name. */
  private static final Set<String> COMMON =
      words(
          """
          the this that these those a an is are was were be it i you he she we they my
          your his her our so said says say and or but if what why how when where here
          there now then yes no not one two three thing things ist das die der und ich
          wir sie est les des et que es los las un una il chapter part question example
          """);

  /** The common words that names of rooms, teams and parts may have. */
  private static final Set<String> LINKS =
      words(
          """
          the a an and or no one two three das die der und les des et los las un una il
          part chapter
          """);

  /** The abbreviations with a point that are before names. */
  private static final Set<String> TITLES =
      words(
          """
          dr prof mr mrs ms mx st sr sra srta jr rev hon capt col gen lt sgt cpl maj sen
          rep gov pres insp supt ing dipl mag mme mlle dott avv fr hr frau asst assoc
          univ phil med
          """);

  private SpeakerName() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Returns whether a text could be the name of a speaker. */
  public static boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST || isNoName(name)) {
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

  /** Returns whether a text is written before a colon without naming a person. */
  static boolean isNoName(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return NO_NAMES.contains(lower) || lower.equals(TRANSLATORS_NOTE);
  }

  /** Returns whether a name has a word that occurs in sentences. */
  static boolean hasCommonWord(String name) {
    return hasCommonWord(name, Set.of());
  }

  /** Returns whether a name has a word that is in sentences only, such as a verb or a pronoun. */
  static boolean hasWordOfSentences(String name) {
    return hasCommonWord(name, LINKS);
  }

  private static boolean hasCommonWord(String name, Set<String> allowed) {
    for (var word : name.toLowerCase(Locale.ROOT).split("[ ']+")) {
      if (COMMON.contains(word) && !allowed.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a point ends a sentence inside a text, and no title or initial. */
  static boolean endsSentence(String text) {
    for (int point = text.indexOf(". "); point >= 0; point = text.indexOf(". ", point + 1)) {
      var word = text.substring(text.lastIndexOf(' ', point - 1) + 1, point);
      boolean isTitle = word.length() == 1 || TITLES.contains(word.toLowerCase(Locale.ROOT));
      if (!isTitle && word.indexOf('.') < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether each word begins with a capital letter or digit, apart from text in brackets, a
   * telephone number or an address.
   */
  static boolean isCapitalised(String text) {
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

  /** Returns whether a word is a particle of a name, such as {@code de la}. */
  private static boolean isParticle(String word) {
    return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isLowerCase);
  }

  private static boolean isNameWord(String word) {
    if (word.isEmpty() || !word.codePoints().allMatch(SpeakerName::isAllowed)) {
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
