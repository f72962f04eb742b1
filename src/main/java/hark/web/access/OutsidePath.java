package hark.web.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * A request with the path by which a proxy publishes it. The framework compares that path with the
 * address to which a provider leads back.
 */
final class OutsidePath {

  private OutsidePath() {}

  /** Returns a request that differs from another one in its path only. */
  static RoutingContext of(RoutingContext context, String path) {
    var request = except(HttpServerRequest.class, context.request(), "path", path);
    return except(RoutingContext.class, context, "request", request);
  }

  /** Returns an object like another one, except for the result of a method without parameters. */
  private static <T> T except(Class<T> type, T other, String method, Object result) {
    var object =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, called, arguments) -> {
              if (called.getName().equals(method) && called.getParameterCount() == 0) {
                return result;
              }
              try {
                return called.invoke(other, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(object);
  }
}
