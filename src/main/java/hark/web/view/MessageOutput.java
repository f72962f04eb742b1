package hark.web.view;

import hark.message.Message;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The output of a {@link Message} in a template: worded in the language of the page, and escaped.
 */
@Singleton
final class MessageOutput implements ResultMapper {

  private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of("text/html"));

  void register(@Observes EngineBuilder builder) {
    builder.addResultMapper(this);
  }

  @Override
  public int getPriority() {
    return 10; // before the escaper of all values
  }

  @Override
  public boolean appliesTo(Origin origin, Object value) {
    return value instanceof Message;
  }

  @Override
  public String map(Object value, Expression expression) {
    return ESCAPER.map(PageLanguage.word((Message) value), expression);
  }
}
