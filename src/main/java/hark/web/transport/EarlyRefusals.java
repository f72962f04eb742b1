package hark.web.transport;

import hark.web.shell.FailurePage;
import hark.web.shell.SubPath;
import hark.web.view.PageLanguage;
import hark.web.view.ProblemDetails;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * The answers to requests that reach no page, as a page or a problem. For event loops; never
 * blocks.
 */
@Singleton
public class EarlyRefusals {

  private static final long LINGER_MILLIS = 2_000;

  private final SubPath subPath;

  EarlyRefusals(SubPath subPath) {
    this.subPath = subPath;
  }

  /** Answers with a status; the body of the request, if any, is not read. */
  public void end(RoutingContext context, int status) {
    end(context, FailurePage.of(status));
  }

  /** Answers that something failed, such as a full disk, and logs it. */
  void end(RoutingContext context, Throwable cause) {
    end(context, FailurePage.of(cause));
  }

  public void end(RoutingContext context, FailurePage failure) {
    var response = context.response();
    if (response.ended() || response.closed() || response.headWritten()) {
      return;
    }
    var path = context.request().path();
    boolean machine = path != null && FailurePage.isForMachines(path);
    response.setStatusCode(failure.status());
    switch (failure.status()) {
      case 408, 413, 507 -> response.putHeader(HttpHeaders.CONNECTION, "close");
      case 503 -> {
        response.putHeader(
            HttpHeaders.RETRY_AFTER, String.valueOf(BusyException.RETRY_AFTER_SECONDS));
        if (!context.request().isEnded()) {
          response.putHeader(HttpHeaders.CONNECTION, "close");
        }
      }
      default -> {}
    }
    boolean isUnread = !context.request().isEnded();
    response
        .putHeader(
            HttpHeaders.CONTENT_TYPE,
            machine ? ProblemDetails.MEDIA_TYPE : "text/html;charset=UTF-8")
        .end(machine ? Json.encode(failure.problem()) : subPath.inMarkup(failure.page()))
        .onComplete(
            _ -> {
              if (isUnread) {
                letGo(context);
              }
            });
  }

  /** Ends a request as {@link #end} does, with a page in its language and for its visitor. */
  public void endReadable(RoutingContext context, Supplier<FailurePage> failure) {
    PageLanguage.during(
        context,
        () -> {
          end(context, failure.get());
          return null;
        });
  }

  /** Discards what a client still sends for a while, so that it can read the answer. */
  private static void letGo(RoutingContext context) {
    if (!context.request().isEnded()) {
      context.request().resume();
      context
          .vertx()
          .setTimer(
              LINGER_MILLIS,
              _ -> {
                if (!context.request().isEnded()) { // otherwise the next request may be under way
                  ConnectionCloser.cut(context);
                }
              });
    }
  }
}
