package hark.language;

import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Scripts that are written without blanks between words. */
public final class UnspacedScripts {

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The same scripts as ICU numbers them, to ask for all that use a character. */
  private static final int[] ICU_SCRIPTS =
      SCRIPTS.stream().mapToInt(script -> UScript.getCodeFromName(script.name())).toArray();

  /** Punctuation of Chinese and Japanese, such as 。 and 、, and full-width forms. */
  private static final Set<Character.UnicodeBlock> PUNCTUATION =
      Set.of(
          Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  private UnspacedScripts() {}

  /** Checks whether a character belongs to such a script. */
  public static boolean has(int character) {
    return SCRIPTS.contains(UnicodeScript.of(character))
        || PUNCTUATION.contains(Character.UnicodeBlock.of(character));
  }

  /**
   * Checks whether one of these scripts uses a character, also one that it shares with other
   * scripts.
   */
  static boolean use(int character) {
    if (character < 0x0E00) {
      return false; // no such script begins before Thai
    }
    for (int script : ICU_SCRIPTS) {
      if (UScript.hasScript(character, script)) {
        return true;
      }
    }
    return false;
  }

  /** Checks whether two pieces of text are joined without a blank between them. */
  public static boolean join(CharSequence before, CharSequence after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && has(Character.codePointBefore(before, before.length()))
        && has(Character.codePointAt(after, 0));
  }

  /**
   * Removes the blanks of a text in which every character of such a script is set apart, as
   * recognisers that time single characters write it. A text in which two of them are adjacent is
   * left unchanged, because its blanks have a meaning.
   */
  public static String close(String text) {
    var closed = new StringBuilder(text.length());
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean between = i > 0 && i + 1 < text.length() && has(text.codePointBefore(i));
      if (c == ' ' && between && has(text.codePointAt(i + 1))) {
        blanks++;
      } else {
        if (between && isLetter(text.codePointBefore(i)) && isLetter(text.codePointAt(i))) {
          return text;
        }
        closed.append(c);
      }
    }
    return blanks > 0 ? closed.toString() : text;
  }

  private static boolean isLetter(int character) {
    return Character.isLetter(character) && has(character);
  }
}
