package hark.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The check of every request against {@link AccessRules}, before its body is received. */
@Singleton
class AccessPolicy implements HttpSecurityPolicy {

  private final AccessControl control;

  AccessPolicy(AccessControl control) {
    this.control = control;
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext context,
      Uni<SecurityIdentity> identity,
      AuthorizationRequestContext requestContext) {
    return control.mayPass(context) ? CheckResult.permit() : CheckResult.deny();
  }
}
