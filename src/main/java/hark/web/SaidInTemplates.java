package hark.web;

import hark.web.view.Say;
import io.quarkus.qute.TemplateExtension;

/** Numbers as people write them, for templates and messages: {@code {say:number(count)}}. */
@TemplateExtension(namespace = "say")
final class SaidInTemplates {

  private SaidInTemplates() {}

  static String number(Number n) {
    return Say.number(n.longValue());
  }
}
