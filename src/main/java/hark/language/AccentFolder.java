package hark.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * The removal of accents, as people leave them out when they type. Marks on Latin, Greek and Arabic
 * letters are dropped (Unicode Standard, canonical decomposition): {@code é}, {@code ά}, {@code أ};
 * on Cyrillic ones only the stress on a vowel and the dots of {@code ё}. The letters that people
 * type without their stroke or as others, although Unicode does not decompose them, become plain:
 * {@code ø đ ł ħ ŧ ı ð þ ə ŋ ɓ ɗ ƙ æ œ ى ٱ}. All other marks stay: {@code й}, {@code ї}, and the
 * vowel signs of India and Thailand are no accents.
 */
public final class AccentFolder {

  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final String STROKED = "øđłħŧıðþəŋɓɗƙæœىٱ";
  private static final String[] PLAIN = {
    "o", "d", "l", "h", "t", "i", "d", "th", "e", "n", "b", "d", "k", "ae", "oe", "ي", "ا"
  };
  private static final String CYRILLIC_VOWELS = "аеиоуыэюяіїєөүә";
  private static final int GRAVE = 0x0300;
  private static final int ACUTE = 0x0301;
  private static final int DIAERESIS = 0x0308;

  private AccentFolder() {}

  /** Returns the word without accents; the same object if it has none. */
  public static String fold(String word) {
    return isAscii(word) ? word : folded(word);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    var apart = NFD.normalize(word);
    var kept = new StringBuilder(apart.length());
    int letter = 0;
    for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
      int c = apart.codePointAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        letter = c;
        append(c, kept);
      } else if (!isAccent(letter, c)) {
        kept.appendCodePoint(c);
      }
    }
    var plain = NFC.normalize(kept);
    return plain.equals(word) ? word : plain;
  }

  private static boolean isAccent(int letter, int mark) {
    return switch (UScript.getScript(letter)) {
      case UScript.LATIN, UScript.GREEK, UScript.ARABIC -> true;
      case UScript.CYRILLIC ->
          mark == DIAERESIS
              ? letter == 'е'
              : (mark == GRAVE || mark == ACUTE) && CYRILLIC_VOWELS.indexOf(letter) >= 0;
      default -> false;
    };
  }

  private static void append(int letter, StringBuilder to) {
    int stroked = STROKED.indexOf(letter);
    if (stroked < 0) {
      to.appendCodePoint(letter);
    } else {
      to.append(PLAIN[stroked]);
    }
  }
}
