package hark.language;

/**
 * The signs inside of words in one text: those that count as if they had not been written, and
 * those that are part of a word. They are recognised by the characters next to them.
 *
 * <ul>
 *   <li>Apostrophes, and the many characters that are typed or set for one ({@link #isApostrophe}),
 *       and the acute and grave accent between two letters, are dropped.
 *   <li>Invisible characters are dropped: U+00AD, U+200B-200F, U+202A-202E, U+2060-2069, U+FEFF.
 *   <li>The point of an abbreviation is dropped, between two groups of letters with nothing else of
 *       a word next to them: two single letters ({@code U.S.}, {@code p.m.}), a single Latin
 *       consonant and two letters ({@code Ph.D.}, {@code M.Sc.}), or two doubled letters ({@code
 *       EE.UU.}).
 *   <li>A quotation mark or gershayim between two Hebrew letters is dropped ({@code צה"ל}), and the
 *       middle dot between two {@code l} of Catalan ({@code col·lecció}).
 *   <li>{@code +} and {@code #}, one or two, after a single ASCII letter are part of its word, if
 *       no letter or digit follows, or a digit after {@code ++}: {@code C++}, {@code C#}, {@code
 *       C++17}.
 *   <li>The point of {@code .NET} is part of it, if nothing of a word is next to it.
 * </ul>
 */
final class SpellingSigns {

  private static final String NET = "net";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String HEBREW_QUOTES = "\"\u05F4\u201C\u201D\u201F\u2033\u02BA\uFF02";

  /** The most marks between a letter and a sign that belongs to it. */
  private static final int MOST_MARKS = 4;

  /** The most letters of a part of an abbreviation. */
  private static final int LONGEST_PART = 2;

  private final CharSequence text;

  SpellingSigns(CharSequence text) {
    this.text = text;
  }

  /** Checks for an apostrophe, or a character that is typed or set for one. */
  static boolean isApostrophe(int c) {
    return switch (c) {
      case '\'', 0x2018, 0x2019, 0x201B, 0xFF07 -> true; // straight and curled
      case 0x02B9, 0x02BA, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x02EE -> true;
      case 0xA78B, 0xA78C -> true; // saltillo
      case 0x2032, 0x2035 -> true; // primes
      case 0x055A, 0x05F3, 0x07F4, 0x07F5 -> true; // Armenian, Hebrew (geresh) and N'Ko
      case 0x1FBD, 0x1FBF, 0x1FFE -> true; // Greek breathings that stand alone
      case 0x275B, 0x275C -> true; // ornaments
      default -> false;
    };
  }

  /** Returns the character to read in place of another one, mostly itself. */
  static int replacement(int c) {
    return switch (c) {
      case 0x2033, 0x2034, 0x2036, 0x2037, 0x2057 -> ' '; // NFKC would make apostrophes of them
      case 0x013F, 0x0140 -> 'l'; // the first l of Catalan l·l, with its dot
      default -> c;
    };
  }

  /** Checks whether the character at an offset counts as if it had not been written. */
  boolean isDropped(int at) {
    int c = Character.codePointAt(text, at);
    return isUnwritten(c, at)
        || c == '.' && isInAbbreviation(at)
        || c == 0xB7 && isBetween(at, 'l')
        || HEBREW_QUOTES.indexOf(c) >= 0 && isBetweenHebrewLetters(at);
  }

  private boolean isUnwritten(int c, int at) {
    return isApostrophe(c) || isInvisible(c) || (c == 0xB4 || c == '`') && isBetweenLetters(at);
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2069
        || c == 0xFEFF;
  }

  private boolean isBetweenLetters(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(Character.codePointBefore(text, at))
        && Character.isLetter(Character.codePointAt(text, at + 1));
  }

  private boolean isBetween(int at, char letter) {
    return at > 0
        && at + 1 < text.length()
        && Character.toLowerCase(text.charAt(at - 1)) == letter
        && Character.toLowerCase(text.charAt(at + 1)) == letter;
  }

  private boolean isBetweenHebrewLetters(int at) {
    int before = at;
    int earliest = Math.max(0, at - MOST_MARKS);
    while (before > earliest && isMark(text.charAt(before - 1))) {
      before--;
    }
    return before > 0
        && at + 1 < text.length()
        && isHebrewLetter(text.charAt(before - 1))
        && isHebrewLetter(text.charAt(at + 1));
  }

  /** Checks for a Hebrew letter, also with its points in one character. */
  static boolean isHebrewLetter(char c) {
    return c >= 0x05D0 && c <= 0x05F2 || c >= 0xFB1D && c <= 0xFB4F && Character.isLetter(c);
  }

  /** Checks whether a character is the point of an abbreviation between two of its parts. */
  boolean isInAbbreviation(int at) {
    if (text.charAt(at) != '.' || !isBetweenLetters(at)) {
      return false;
    }
    int start = partStart(at);
    int end = partEnd(at + 1);
    return !isWordBefore(start) && !isWordAt(end) && areParts(start, at, end);
  }

  /** Returns the start of the letters before a point; at most one more than a part may have. */
  private int partStart(int at) {
    int start = at;
    for (int i = 0; i <= LONGEST_PART && start > 0; i++) {
      int c = Character.codePointBefore(text, start);
      if (!Character.isLetter(c)) {
        break;
      }
      start -= Character.charCount(c);
    }
    return start;
  }

  private int partEnd(int from) {
    int end = from;
    for (int i = 0; i <= LONGEST_PART && end < text.length(); i++) {
      int c = Character.codePointAt(text, end);
      if (!Character.isLetter(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private boolean areParts(int start, int point, int end) {
    int left = Character.codePointCount(text, start, point);
    int right = Character.codePointCount(text, point + 1, end);
    if (left == 1 && right == 1) {
      return true;
    }
    if (left == 2 && right == 2) {
      return isDoubled(start) && isDoubled(point + 1);
    }
    return left == 1 && right == 2 && isConsonant(start) && areLatin(point + 1)
        || left == 2 && right == 1 && isConsonant(point + 1) && areLatin(start);
  }

  private boolean isDoubled(int at) {
    return areLatin(at)
        && Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(text.charAt(at + 1));
  }

  private boolean isConsonant(int at) {
    return CONSONANTS.indexOf(Character.toLowerCase(text.charAt(at))) >= 0;
  }

  /** Checks whether two characters are ASCII letters. */
  private boolean areLatin(int at) {
    return isAsciiLetter(text.charAt(at)) && isAsciiLetter(text.charAt(at + 1));
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /**
   * Returns the offset after the signs of a single letter; that after the letter if it has none.
   */
  int endAfterLetter(int letter) {
    int end = letter + 1;
    while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
      end++;
    }
    int count = end - letter - 1;
    boolean signed =
        count > 0
            && count <= LONGEST_PART
            && isAsciiLetter(text.charAt(letter))
            && !isWordBefore(letter)
            && (!continuesWord(end) || isNumberedPlusPlus(letter + 1, end));
    return signed ? end : letter + 1;
  }

  private boolean isNumberedPlusPlus(int from, int end) {
    char next = text.charAt(end);
    return end - from == 2
        && text.charAt(from) == '+'
        && text.charAt(from + 1) == '+'
        && next >= '0'
        && next <= '9';
  }

  /** Checks whether a point begins the name {@code .NET}. */
  boolean beginsName(int at) {
    int end = at + 1 + NET.length();
    return end <= text.length()
        && NET.contentEquals(text.subSequence(at + 1, end).toString().toLowerCase())
        && !isWordBefore(at)
        && !isPoint(at - 1)
        && !continuesWord(end);
  }

  private boolean isPoint(int at) {
    return at >= 0 && text.charAt(at) == '.';
  }

  /** Checks whether something of a word ends at an offset, apart from dropped characters. */
  private boolean isWordBefore(int at) {
    int before = at;
    while (before > 0) {
      int c = Character.codePointBefore(text, before);
      if (!isUnwritten(c, before - Character.charCount(c))) {
        return isOfWord(c);
      }
      before -= Character.charCount(c);
    }
    return false;
  }

  /** Checks whether something of a word begins at an offset, apart from dropped characters. */
  private boolean isWordAt(int at) {
    int from = at;
    while (from < text.length()) {
      int c = Character.codePointAt(text, from);
      if (!isUnwritten(c, from)) {
        return isOfWord(c);
      }
      from += Character.charCount(c);
    }
    return false;
  }

  private boolean continuesWord(int at) {
    return at < text.length() && isOfWord(Character.codePointAt(text, at));
  }

  private static boolean isOfWord(int c) {
    return isMark(c) || Character.isLetterOrDigit(c) && !UnspacedScripts.use(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
