package hark.web.shell;

import hark.access.Visitor;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The sender of a request, kept with it. */
public final class CurrentVisitor {

  private static final String KEY = CurrentVisitor.class.getName();

  private CurrentVisitor() {}

  /** Returns the sender; empty before it was identified. */
  public static Optional<Visitor> of(RoutingContext request) {
    return Optional.ofNullable(request.get(KEY));
  }

  public static void set(RoutingContext request, Visitor visitor) {
    request.put(KEY, visitor);
  }
}
