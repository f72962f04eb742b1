package hark.web.transport;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** The JAX-RS writer of streamed content. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class StreamedContentWriter implements ServerMessageBodyWriter<StreamedContent> {

  private final Instance<AnswerSender> answers;

  StreamedContentWriter(Instance<AnswerSender> answers) {
    this.answers = answers;
  }

  @Override
  public boolean isWriteable(
      Class<?> is, Type type, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return StreamedContent.class.isAssignableFrom(is);
  }

  @Override
  public boolean isWriteable(
      Class<?> is, Type type, Annotation[] annotations, MediaType mediaType) {
    return StreamedContent.class.isAssignableFrom(is);
  }

  @Override
  public void writeResponse(StreamedContent content, Type type, ServerRequestContext request)
      throws IOException {
    answers.get().send(content, request);
  }

  @Override
  public void writeTo(
      StreamedContent content,
      Class<?> is,
      Type type,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    content.writeTo(out);
  }
}
