package hark.web.transport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import hark.web.shell.SubPath;
import hark.web.view.ProblemDetails;
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

/** The writer of JSON answers, with external links. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
class JsonAnswers implements ServerMessageBodyWriter<Object> {

  private final Instance<AnswerSender> answers;
  private final SubPath subPath;
  private final ObjectWriter json;

  JsonAnswers(Instance<AnswerSender> answers, SubPath subPath, ObjectMapper json) {
    this.answers = answers;
    this.subPath = subPath;
    this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
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
  public void writeResponse(Object entity, Type type, ServerRequestContext request)
      throws IOException {
    answers.get().send(out -> write(entity, out), request);
  }

  @Override
  public void writeTo(
      Object entity,
      Class<?> is,
      Type type,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    write(entity, out);
  }

  private void write(Object entity, OutputStream out) throws IOException {
    if (entity instanceof StreamedContent content) {
      content.writeTo(out);
    } else if (entity instanceof String text) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } else if (subPath.isSet()) {
      out.write(subPath.inJson(json.writeValueAsString(entity)).getBytes(StandardCharsets.UTF_8));
    } else {
      json.writeValue(out, entity);
    }
  }
}
