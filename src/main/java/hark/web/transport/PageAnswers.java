package hark.web.transport;

import hark.web.shell.SubPath;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Has pages and parts of pages, once their templates have been filled in, sent as {@link
 * AnswerSender} sends them, with links as the world knows them.
 */
class PageAnswers {

  private final SubPath subPath;

  PageAnswers(SubPath subPath) {
    this.subPath = subPath;
  }

  @ServerResponseFilter
  public void prepare(ContainerResponseContext answer) {
    if (answer.getEntity() instanceof String page && isMarkup(page)) {
      var bytes = subPath.inMarkup(page).getBytes(StandardCharsets.UTF_8);
      StreamedContent content = out -> out.write(bytes);
      answer.setEntity(content);
    }
  }

  /** Only then: the other texts that are answered are not markup and have no links. */
  private static boolean isMarkup(String text) {
    return text.stripLeading().startsWith("<");
  }
}
