package hark.transcript;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A naive implementation of the rules for words, over whole texts, without offsets or
 * optimisations.
 */
public final class NaiveWords {

  private static final Set<Integer> APOSTROPHES = Set.of(0x27, 0x2018, 0x2019, 0x02BC, 0xFF07);
  private static final int[] ALONE = {
    UScript.HAN,
    UScript.HIRAGANA,
    UScript.KATAKANA,
    UScript.THAI,
    UScript.LAO,
    UScript.KHMER,
    UScript.MYANMAR
  };

  private NaiveWords() {}

  public static List<String> of(String text) {
    var normalised = Normalizer2.getNFKCCasefoldInstance().normalize(drop(text));
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean alone = false;
    for (int c : normalised.codePoints().toArray()) {
      if (APOSTROPHES.contains(c)) {
        continue;
      }
      boolean mark = isMark(c) && !word.isEmpty();
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

  private static String drop(String text) {
    int[] characters = text.codePoints().toArray();
    var kept = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      boolean betweenLetters =
          i > 0
              && i + 1 < characters.length
              && Character.isLetter(characters[i - 1])
              && Character.isLetter(characters[i + 1]);
      boolean dropped =
          APOSTROPHES.contains(c) || isInvisible(c) || (c == 0xB4 || c == 0x60) && betweenLetters;
      if (!dropped) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
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
    return false;
  }
}
