package hark.web;

import hark.web.view.Prose;
import hark.web.view.Prose.Piece;
import hark.web.view.Say;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Numbers as people write them, and texts with marks, for templates: {@code {say:number(n)}}. */
@TemplateExtension(namespace = "say")
final class SaidInTemplates {

  private SaidInTemplates() {}

  static String number(Number n) {
    return Say.number(n.longValue());
  }

  /** The pieces of a text in which some words stand out. */
  static List<Piece> pieces(String text) {
    return Prose.pieces(text);
  }
}
