package hark.web.access;

import hark.web.shell.FailurePage;
import hark.web.transport.BodyStart;
import hark.web.transport.EarlyRefusals;
import hark.web.view.PageLanguage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The check of the token that is the first field of each form. It proves that a page of Hark sent
 * the form, where visitors are known by a cookie, which browsers send with every request. The token
 * is a secret of the session, so that it need not be looked for in a certain field. The API has no
 * forms; what it accepts is decided by {@link AccessControl}.
 */
@Singleton
class FormTokenCheck {

  /** The priority after the body is received. */
  private static final int PRIORITY = 40;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final AccessControl control;
  private final EarlyRefusals refusals;

  FormTokenCheck(AccessControl control, EarlyRefusals refusals) {
    this.control = control;
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    boolean isMissing =
        !READING.contains(context.request().method().name())
            && !FailurePage.isForMachines(context.normalizedPath())
            && control
                .formToken(context)
                .filter(token -> !BodyStart.of(context).contains(token))
                .isPresent();
    if (isMissing) {
      refusals.endReadable(
          context, () -> FailurePage.of(403, PageLanguage.texts(AccessTexts.class).formExpired()));
    } else {
      context.next();
    }
  }
}
