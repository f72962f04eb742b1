package hark.transcript;

/** The normalisation of titles and names that files and services send. */
public final class TitleText {

  /** The longest title, in code points. */
  private static final int MAX_LENGTH = 500;

  private static final String ELLIPSIS = "\u2026";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int NO_BREAK_SPACE = 0x00A0;
  private static final int NARROW_NO_BREAK_SPACE = 0x202F;
  private static final int REPLACEMENT = 0xFFFD;

  private TitleText() {}

  /**
   * Converts a title to one line: each run of white space, control characters and format characters
   * (Unicode's categories Z, Cc and Cf, which include direction marks and invisible characters)
   * becomes one blank, and none at the ends; a single no-break space is kept; cut to {@value
   * #MAX_LENGTH} code points, the last of them an ellipsis. The two joiners are kept, because
   * Persian, Indic scripts and emoji need them. Half of a surrogate pair becomes U+FFFD.
   * Idempotent.
   */
  public static String clean(String title) {
    var clean = new StringBuilder();
    int blanks = 0;
    int blank = ' ';
    boolean isVisible = false;
    for (int c : title.codePoints().toArray()) {
      if (isBlank(c)) {
        blank = ++blanks == 1 && isUnbreaking(c) ? c : ' ';
        continue;
      }
      if (blanks > 0 && !clean.isEmpty()) {
        clean.appendCodePoint(blank);
      }
      blanks = 0;
      isVisible |= !isJoiner(c);
      clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c);
    }
    return isVisible ? cut(clean.toString()) : "";
  }

  private static String cut(String title) {
    if (title.codePointCount(0, title.length()) <= MAX_LENGTH) {
      return title;
    }
    int end = title.offsetByCodePoints(0, MAX_LENGTH - ELLIPSIS.length());
    return title.substring(0, end).strip() + ELLIPSIS;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT && !isJoiner(c);
  }

  private static boolean isUnbreaking(int c) {
    return c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE;
  }

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
  }
}
