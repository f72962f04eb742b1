package hark.web.transport;

import hark.web.shell.SubPath;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The filter that sends rendered pages and fragments through {@link AnswerSender}, with external
 * links.
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

  /** Returns whether a text is markup; other texts have no links. */
  private static boolean isMarkup(String text) {
    return text.stripLeading().startsWith("<");
  }
}
