package hark.web.transport;

import hark.web.shell.SubPath;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes pages; links in them are as the world knows them. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(MediaType.TEXT_HTML)
class TextAnswers implements ServerMessageBodyWriter<String> {

  private final Instance<AnswerSender> answers;
  private final SubPath subPath;

  TextAnswers(Instance<AnswerSender> answers, SubPath subPath) {
    this.answers = answers;
    this.subPath = subPath;
  }

  @Override
  public boolean isWriteable(
      Class<?> is, Type type, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return true;
  }

  @Override
  public boolean isWriteable(
      Class<?> is, Type type, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public void writeResponse(String page, Type type, ServerRequestContext request)
      throws IOException {
    var bytes = bytes(page);
    answers.get().send(out -> out.write(bytes), request);
  }

  @Override
  public void writeTo(
      String page,
      Class<?> is,
      Type type,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(bytes(page));
  }

  private byte[] bytes(String page) {
    return subPath.inMarkup(page).getBytes(StandardCharsets.UTF_8);
  }
}
