package hark.web.view;

import hark.web.view.RichText.RichTextPiece;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The numbers and messages with marked words, for templates: {@code {say:number(n)}}. */
@TemplateExtension(namespace = "say")
final class TemplateFormats {

  private TemplateFormats() {}

  /** Formats a whole number for the language of the page. */
  static String number(Number n) {
    return DisplayFormat.number(n.longValue());
  }

  /** Splits a message into its pieces. */
  static List<RichTextPiece> pieces(String text) {
    return RichText.pieces(text);
  }
}
