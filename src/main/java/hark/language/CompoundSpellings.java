package hark.language;

/** Words that are written as one or as two: e-mail, e mail, email. */
public final class CompoundSpellings {

  private CompoundSpellings() {}

  /**
   * Checks whether two words with a hyphen between them may be one word: not two numbers, and no
   * stutter, such as {@code th-the}.
   */
  public static boolean areOne(String first, String second) {
    return !second.startsWith(first)
        && hasLetter(first) | hasLetter(second)
        && first.length() + second.length() > 2;
  }

  /** Checks for a hyphen: the one of the keyboard, typeset ones, and the Hebrew maqaf. */
  public static boolean isHyphen(char c) {
    return "-\u2010\u2011\uFE63\uFF0D\u058A\u05BE".indexOf(c) >= 0;
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }
}
