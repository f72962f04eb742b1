package hark.language;

/**
 * The folding of letters of words in NFKC_Casefold, beyond what Unicode folds: marks that a script
 * may leave out are dropped, and letters and digits that only keyboards distinguish are one.
 */
final class LetterFolder {

  /** The result for a character that is dropped. */
  static final int DROPPED = -1;

  private LetterFolder() {}

  /** Returns the folded character, or {@link #DROPPED}. */
  static int fold(int c) {
    if (c < 0x0591) {
      return c; // nothing to fold before the points of Hebrew
    }
    if (isOptional(c)) {
      return DROPPED;
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case 0x06CC -> 0x064A; // Persian yeh: Arabic yeh
      case 0x06A9, 0x06AA -> 0x0643; // keheh and swash kaf: Arabic kaf
      case 0x06C1 -> 0x0647; // heh goal of Urdu: Arabic heh
      case 0x066A -> '%';
      default -> c;
    };
  }

  /**
   * Checks for points and accents of Hebrew, vowel signs, the stretching line and the marks of the
   * Quran in Arabic, and the points of Syriac. Hamza and madda are letters' own and stay.
   */
  private static boolean isOptional(int c) {
    if (c < 0x0600) {
      return c <= 0x05BD || c == 0x05BF || isBetween(c, 0x05C1, 0x05C2) || isLaterPoint(c);
    }
    return isBetween(c, 0x0610, 0x061A)
        || c == 0x0640
        || isBetween(c, 0x064B, 0x0652)
        || isBetween(c, 0x0656, 0x065F)
        || c == 0x0670
        || isBetween(c, 0x06D6, 0x06DC)
        || isBetween(c, 0x06DF, 0x06E4)
        || isBetween(c, 0x06E7, 0x06E8)
        || isBetween(c, 0x06EA, 0x06ED)
        || isBetween(c, 0x0730, 0x074A)
        || isBetween(c, 0x08CA, 0x08E1)
        || isBetween(c, 0x08E3, 0x08FF)
        || c == 0xFB1E;
  }

  private static boolean isLaterPoint(int c) {
    return isBetween(c, 0x05C4, 0x05C5) || c == 0x05C7;
  }

  private static boolean isBetween(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
