package hark.web.view;

import hark.web.view.RichText.RichTextPiece;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Numbers as people write them, and texts with marks, for templates: {@code {say:number(n)}}. */
@TemplateExtension(namespace = "say")
final class TemplateFormats {

  private TemplateFormats() {}

  static String number(Number n) {
    return DisplayFormat.number(n.longValue());
  }

  /** The pieces of a text in which some words stand out. */
  static List<RichTextPiece> pieces(String text) {
    return RichText.pieces(text);
  }
}
