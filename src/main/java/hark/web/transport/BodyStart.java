package hark.web.transport;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** The start of the received body of a request, for checks before it is read. */
public final class BodyStart {

  private BodyStart() {}

  /** Returns the start as ISO 8859-1; empty if there is no body. Never blocks. */
  public static String of(RoutingContext context) {
    ReceivedBody body = context.get(ReceivedBody.KEY);
    return body == null ? "" : new String(body.start(), StandardCharsets.ISO_8859_1);
  }
}
