package hark.caption.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  private static final int LONGEST = 40;

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

  /** The common words that names of rooms, teams and parts may have. */
  private static final Set<String> LINKS =
      Set.of(
          "the", "a", "an", "and", "or", "no", "one", "two", "three", "das", "die", "der", "und",
          "les", "des", "et", "los", "las", "un", "una", "il", "part", "chapter");

  /** The abbreviations with a point that are before names, in lower case. */
  private static final Set<String> TITLES =
      Set.of(
          "dr", "prof", "mr", "mrs", "ms", "mx", "st", "sr", "sra", "srta", "jr", "rev", "hon",
          "capt", "col", "gen", "lt", "sgt", "cpl", "maj", "sen", "rep", "gov", "pres", "insp",
          "supt", "ing", "dipl", "mag", "mme", "mlle", "dott", "avv", "fr", "hr", "frau", "asst",
          "assoc", "univ", "phil", "med");

  /** Returns the label at the beginning of the text; empty if there is none. */
  static Optional<SpeakerLabel> at(String text, int from) {
    int begin = afterMarks(text, from);
    int colon = colon(text, begin, LONGEST);
    if (colon < 0 || !isFollowedByText(text, colon)) {
      return numberedAt(text, from);
    }
    var name = withoutBrackets(text.substring(begin, colon));
    return isName(name)
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
                CLOSING.charAt(open), begin, Math.min(text.length(), begin + LONGEST + 2));
    if (close < 0) {
      return Optional.empty();
    }
    var name = clean(text.substring(begin + 1, close));
    int end = afterBlanks(text, close + 1);
    end = end < text.length() && isColon(text.charAt(end)) ? afterBlanks(text, end + 1) : end;
    boolean hasText = end < text.length() && text.charAt(end) != '\n';
    return hasText && isName(name) ? Optional.of(new SpeakerLabel(name, end)) : Optional.empty();
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
    boolean isSentence = endsSentence(name) || name.indexOf('?') >= 0 || name.indexOf('!') >= 0;
    return name.isEmpty()
            || isLong
            || isSentence
            || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(new SpeakerLabel(name, afterBlanks(text, colon + 1)));
  }

  /** Returns whether a point ends a sentence inside a text, and no title or initial. */
  private static boolean endsSentence(String text) {
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
   * Returns whether this may be a name as people enter it in a meeting: apart from text in brackets
   * or after a comma, a telephone number or an address, each word begins with a capital letter or
   * digit.
   */
  public boolean isShownName() {
    return isTitle(name) && !hasCommonWord();
  }

  /** Returns whether all of it is in small letters, as some write their names. */
  public boolean isSmall() {
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
    return hasCommonWord(Set.of());
  }

  /** Returns whether it has a word that is in sentences only, such as a verb or a pronoun. */
  boolean isSaid() {
    return hasCommonWord(LINKS);
  }

  private boolean hasCommonWord(Set<String> allowed) {
    for (var word : name.toLowerCase(Locale.ROOT).split("[ ']+")) {
      if (COMMON.contains(word) && !allowed.contains(word)) {
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
