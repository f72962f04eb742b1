package hark.web.view;

import hark.web.view.RichText.RichTextPiece;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The numbers and messages with marked words, for templates: {@code {say:number(n)}}. */
@TemplateExtension(namespace = "say")
final class TemplateFormats {

  /** The fewest capitals that make a title hard to read. */
  private static final int LEAST_CAPITALS = 8;

  private TemplateFormats() {}

  /** Formats a whole number for the language of the page. */
  static String number(Number n) {
    return DisplayFormat.number(n.longValue());
  }

  /** Returns the direction of most letters of a text. */
  static String direction(String text) {
    return SpeechLanguage.directionOf(text);
  }

  /**
   * Returns whether a title is in capitals only, which are set smaller. A short name may be one of
   * letters.
   */
  static boolean capitals(String title) {
    return title.codePoints().noneMatch(Character::isLowerCase)
        && title.codePoints().filter(Character::isUpperCase).count() >= LEAST_CAPITALS;
  }

  /** Splits a message into its pieces. */
  static List<RichTextPiece> pieces(String text) {
    return RichText.pieces(text);
  }
}
