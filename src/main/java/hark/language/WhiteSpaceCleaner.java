package hark.language;

/** The white space of segments. */
public final class WhiteSpaceCleaner {

  private static final int REPLACEMENT = 0xFFFD;

  private WhiteSpaceCleaner() {}

  /**
   * The text without white space at its ends and with one blank for each other run of it. White
   * space is what Java or Unicode call so, and control characters; half of a surrogate pair becomes
   * U+FFFD, for no encoding can hold it.
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

  /** Tells whether nothing is left when a text is collapsed. */
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
