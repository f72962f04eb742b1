package hark.transcript;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A naive implementation of the rules for words, over whole texts, without offsets or
 * optimisations.
 */
public final class NaiveWords {

  private static final String APOSTROPHES =
      "'\u2018\u2019\u201B\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02EE\uFF07\uA78B\uA78C"
          + "\u2032\u2035\u055A\u05F3\u07F4\u07F5\u1FBD\u1FBF\u1FFE\u275B\u275C";

  private static final String QUOTES = "\"\u05F4\u201C\u201D\u201F\u2033\u02BA\uFF02";

  /** Points, vowel signs and the stretching line. */
  private static final String OPTIONAL =
      "[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u0652"
          + "\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED"
          + "\u0730-\u074A\u08CA-\u08E1\u08E3-\u08FF\uFB1E]";

  private static final Map<Integer, Integer> SAME_LETTER =
      Map.of(0x06CC, 0x064A, 0x06A9, 0x0643, 0x06AA, 0x0643, 0x06C1, 0x0647, 0x066A, (int) '%');

  /** Stand-ins, which are no characters of any text, for signs that are part of a word. */
  private static final String SIGNS = "+#.";

  private static final int FIRST_STAND_IN = 0xFDD0;

  private static final int[] ALONE = {
    UScript.HAN,
    UScript.HIRAGANA,
    UScript.KATAKANA,
    UScript.THAI,
    UScript.LAO,
    UScript.KHMER,
    UScript.MYANMAR
  };

  private final int[] text;

  private NaiveWords(String text) {
    this.text = text.codePoints().toArray();
  }

  public static List<String> of(String text) {
    var written = new NaiveWords(text).written();
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean alone = false;
    for (int c : folded(Normalizer2.getNFKCCasefoldInstance().normalize(written))) {
      int sign = c - FIRST_STAND_IN;
      if (sign >= 0 && sign < SIGNS.length()) {
        boolean single = word.toString().matches("[a-z][+#]?");
        if (SIGNS.charAt(sign) == '.' || !single) {
          flush(word, words);
        }
        alone = SIGNS.charAt(sign) != '.' && single;
        if (SIGNS.charAt(sign) == '.' || single) {
          word.append(SIGNS.charAt(sign));
        }
        continue;
      }
      if (APOSTROPHES.indexOf(c) >= 0) {
        continue;
      }
      boolean signed = word.length() > 1 && "+#".indexOf(word.charAt(word.length() - 1)) >= 0;
      boolean mark = isMark(c) && !word.isEmpty() && !signed;
      boolean standsAlone = isAlone(c);
      boolean belongs = mark || !standsAlone && !alone && Character.isLetterOrDigit(c);
      if (!belongs) {
        flush(word, words);
        alone = standsAlone;
      }
      if (belongs || standsAlone || Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Drops what may be left out, and makes one letter of those that count as one. */
  private static int[] folded(String normalised) {
    return normalised
        .replaceAll(OPTIONAL, "")
        .codePoints()
        .map(c -> SAME_LETTER.getOrDefault(c, c))
        .map(c -> UCharacter.isDigit(c) ? '0' + UCharacter.digit(c) : c)
        .toArray();
  }

  /** Returns the text without what counts as unwritten, and with stand-ins for signs of words. */
  private String written() {
    var kept = new StringBuilder();
    for (int i = 0; i < text.length; i++) {
      int c = text[i];
      if (isSign(i)) {
        kept.appendCodePoint(FIRST_STAND_IN + SIGNS.indexOf(c));
      } else if (c == 0x013F || c == 0x0140) {
        kept.append('l');
      } else if (!isDropped(i)) {
        boolean severalPrimes = "\u2033\u2034\u2036\u2037\u2057".indexOf(c) >= 0;
        kept.appendCodePoint(severalPrimes ? ' ' : c);
      }
    }
    return kept.toString();
  }

  private int at(int i) {
    return i < 0 || i >= text.length ? ' ' : text[i];
  }

  private boolean isDropped(int i) {
    int c = text[i];
    int before = i - 1;
    while (isMark(at(before)) && i - before <= 4) {
      before--;
    }
    return isUnwritten(i)
        || isAbbreviation(i)
        || c == 0xB7 && "lL".indexOf(at(i - 1)) >= 0 && "lL".indexOf(at(i + 1)) >= 0
        || QUOTES.indexOf(c) >= 0 && isHebrew(at(before)) && isHebrew(at(i + 1));
  }

  private boolean isUnwritten(int i) {
    int c = at(i);
    boolean accent = c == 0xB4 || c == 0x60;
    return APOSTROPHES.indexOf(c) >= 0
        || isInvisible(c)
        || accent && Character.isLetter(at(i - 1)) && Character.isLetter(at(i + 1));
  }

  private static boolean isHebrew(int c) {
    return Character.isLetter(c) && UScript.getScript(c) == UScript.HEBREW;
  }

  /** Checks for the point of an abbreviation, by the letters on both sides of it. */
  private boolean isAbbreviation(int i) {
    if (at(i) != '.') {
      return false;
    }
    var left = new StringBuilder();
    for (int j = i - 1; Character.isLetter(at(j)); j--) {
      left.insert(0, Character.toString(at(j)));
    }
    var right = new StringBuilder();
    for (int j = i + 1; Character.isLetter(at(j)); j++) {
      right.appendCodePoint(at(j));
    }
    int before = i - Character.codePointCount(left, 0, left.length()) - 1;
    int after = i + Character.codePointCount(right, 0, right.length()) + 1;
    while (before >= 0 && isUnwritten(before)) {
      before--;
    }
    while (after < text.length && isUnwritten(after)) {
      after++;
    }
    var parts = left + "." + right;
    return !isOfWord(at(before))
        && !isOfWord(at(after))
        && (parts.matches("\\p{L}\\.\\p{L}")
            || parts.matches("(?i)[b-df-hj-np-tv-xz]\\.[a-z]{2}")
            || parts.matches("(?i)[a-z]{2}\\.[b-df-hj-np-tv-xz]")
            || parts.matches("(?i)([a-z])\\1\\.([a-z])\\2"));
  }

  /** Checks for + and # that belong to a letter, and for the point of .NET. */
  private boolean isSign(int i) {
    if (at(i) == '.') {
      return "net".equals(lower(i + 1) + lower(i + 2) + lower(i + 3))
          && isApart(i)
          && at(i - 1) != '.'
          && !isOfWord(at(i + 4));
    }
    int from = i;
    while (at(from - 1) == '+' || at(from - 1) == '#') {
      from--;
    }
    int to = i;
    while (at(to) == '+' || at(to) == '#') {
      to++;
    }
    boolean number = to - from == 2 && at(from) == '+' && at(to - 1) == '+';
    return to > i
        && to - from <= 2
        && lower(from - 1).matches("[a-z]")
        && isApart(from - 1)
        && (!isOfWord(at(to)) || number && at(to) >= '0' && at(to) <= '9');
  }

  private String lower(int i) {
    return at(i) < 128 ? Character.toString(at(i)).toLowerCase() : "?";
  }

  /** Checks that nothing of a word is before a character, apart from what is dropped. */
  private boolean isApart(int i) {
    int before = i - 1;
    while (before >= 0 && isUnwritten(before)) {
      before--;
    }
    return !isOfWord(at(before));
  }

  private static boolean isOfWord(int c) {
    boolean unspaced = IntStream.of(ALONE).anyMatch(script -> UScript.hasScript(c, script));
    return isMark(c) || Character.isLetterOrDigit(c) && !unspaced;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0xFEFF
        || 0x200B <= c && c <= 0x200F
        || 0x202A <= c && c <= 0x202E
        || 0x2060 <= c && c <= 0x2069;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isAlone(int c) {
    int type = Character.getType(c);
    boolean written =
        Character.isLetterOrDigit(c)
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    for (int script : ALONE) {
      if (written && UScript.hasScript(c, script)) {
        return true;
      }
    }
    return c == '%';
  }
}
