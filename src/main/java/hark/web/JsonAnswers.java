package hark.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import hark.web.view.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes answers in JSON; links in them are as the world knows them. */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class JsonAnswers extends ServerMessageBodyWriter.AllWriteableMessageBodyWriter {

  private final Instance<Answers> answers;
  private final SubPath subPath;
  private final ObjectWriter json;

  JsonAnswers(Instance<Answers> answers, SubPath subPath, ObjectMapper json) {
    this.answers = answers;
    this.subPath = subPath;
    this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
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
      java.lang.annotation.Annotation[] annotations,
      MediaType mediaType,
      jakarta.ws.rs.core.MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    write(entity, out);
  }

  private void write(Object entity, OutputStream out) throws IOException {
    if (entity instanceof Produced content) {
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
