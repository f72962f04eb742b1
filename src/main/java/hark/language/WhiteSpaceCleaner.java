package hark.language;

/** The normalisation of white space in the text of segments. */
public final class WhiteSpaceCleaner {

  private static final int REPLACEMENT = 0xFFFD;

  private WhiteSpaceCleaner() {}

  /**
   * Replaces each run of white space by one blank and removes it at the ends. White space is what
   * Java or Unicode define as such, and control characters; half of a surrogate pair becomes
   * U+FFFD, because no encoding can represent it.
   */
  public static String collapse(String text) {
    var collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWhite(c)) {
        pending = !collapsed.isEmpty();
      } else {
        if (pending) {
          collapsed.append(' ');
          pending = false;
        }
        collapsed.appendCodePoint(isHalfPair(c) ? REPLACEMENT : c);
      }
    }
    return collapsed.toString();
  }

  /** Checks whether a text consists of white space only. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(WhiteSpaceCleaner::isWhite);
  }

  private static boolean isWhite(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isHalfPair(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
