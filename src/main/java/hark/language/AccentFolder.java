package hark.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * The removal of accents: marks on Latin and Greek letters are dropped (Unicode Standard, canonical
 * decomposition), and the Latin letters that people type without their stroke or as two letters,
 * although Unicode does not decompose them, become plain: {@code ø đ ł ħ ŧ ı æ œ}. All other
 * scripts keep their marks: {@code й}, {@code ё}, and the vowel signs of India and Thailand are no
 * accents.
 */
public final class AccentFolder {

  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final String STROKED = "øđłħŧıæœ";
  private static final String[] PLAIN = {"o", "d", "l", "h", "t", "i", "ae", "oe"};

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
    boolean folds = false;
    for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
      int c = apart.codePointAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folds = hasAccents(c);
        append(c, kept);
      } else if (!folds) {
        kept.appendCodePoint(c);
      }
    }
    var plain = NFC.normalize(kept);
    return plain.equals(word) ? word : plain;
  }

  private static boolean hasAccents(int letter) {
    int script = UScript.getScript(letter);
    return script == UScript.LATIN || script == UScript.GREEK;
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
