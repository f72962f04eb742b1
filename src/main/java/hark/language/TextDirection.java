package hark.language;

import java.util.List;

/** The direction in which text is written, by its letters. */
public final class TextDirection {

  /** The number of letters after which more of them do not change the result. */
  private static final int ENOUGH = 2000;

  private TextDirection() {}

  /**
   * Checks whether most letters of some texts are written from right to left, so that a Latin name
   * at the beginning of an Arabic text does not decide.
   *
   * @param texts read from the first on, up to a bounded number of letters
   */
  public static boolean isRightToLeft(List<String> texts) {
    int left = 0;
    int right = 0;
    for (var text : texts) {
      for (int i = 0;
          i < text.length() && left + right < ENOUGH;
          i += Character.charCount(text.codePointAt(i))) {
        switch (Character.getDirectionality(text.codePointAt(i))) {
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> left++;
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
              right++;
          default -> {} // digits, blanks and punctuation follow their neighbours
        }
      }
      if (left + right >= ENOUGH) {
        break;
      }
    }
    return right > left;
  }
}
