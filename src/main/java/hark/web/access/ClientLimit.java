package hark.web.access;

import hark.access.RateLimit;
import hark.web.shell.Clients;
import hark.web.shell.FailurePage;
import hark.web.transport.EarlyRefusals;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * The limit on the requests of one client: an account, a token or, of visitors who are not known,
 * an address. Requests from this machine are not limited, since a proxy here may send them for
 * everyone. For event loops; never blocks.
 */
@Singleton
class ClientLimit {

  /** The priority after the guard, and before the checks of access. */
  private static final int PRIORITY = 300;

  private final AccessControl control;
  private final Clients clients;
  private final EarlyRefusals refusals;
  private final Optional<RateLimit> limit;

  ClientLimit(
      AccessControl control, Clients clients, EarlyRefusals refusals, AccessSettings settings) {
    this.control = control;
    this.clients = clients;
    this.refusals = refusals;
    this.limit =
        settings.requestsPerSecond() > 0
            ? Optional.of(new RateLimit(settings.requestsPerSecond(), Clock.systemUTC()))
            : Optional.empty();
  }

  void register(@Observes Filters filters) {
    limit.ifPresent(rate -> filters.register(context -> check(rate, context), PRIORITY));
  }

  private void check(RateLimit rate, RoutingContext context) {
    var wait = key(context).flatMap(rate::take);
    if (wait.isEmpty()) {
      context.next();
    } else {
      context
          .response()
          .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
      refusals.endReadable(context, () -> FailurePage.of(429));
    }
  }

  /** Returns whose request it is; empty if it is not limited. */
  private Optional<String> key(RoutingContext context) {
    return clients
        .limited(context)
        .map(
            network -> {
              var visitor = control.visitor(context);
              return visitor.isKnown() ? visitor.key() : network;
            });
  }
}
