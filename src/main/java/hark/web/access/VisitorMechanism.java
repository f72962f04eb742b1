package hark.web.access;

import hark.access.Visitor;
import hark.web.shell.FailurePage;
import hark.web.shell.SubPath;
import hark.web.transport.EarlyRefusals;
import hark.web.view.DeepLink;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The identity of each request for the framework, and the answer to a request of an unknown visitor
 * that needs a role.
 */
@Singleton
class VisitorMechanism implements HttpAuthenticationMechanism {

  private static final String CHALLENGE = "Bearer realm=\"Hark\"";

  private final AccessControl control;
  private final EarlyRefusals refusals;
  private final SubPath subPath;

  VisitorMechanism(AccessControl control, EarlyRefusals refusals, SubPath subPath) {
    this.control = control;
    this.subPath = subPath;
    this.refusals = refusals;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    var visitor = control.visitor(context);
    return visitor.isKnown()
        ? Uni.createFrom().item(identity(visitor))
        : Uni.createFrom().nullItem();
  }

  private static SecurityIdentity identity(Visitor visitor) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(visitor.name()))
        .addRole(visitor.role().key())
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, challenge(context)));
  }

  /** Returns what RFC 6750 demands. */
  private static String challenge(RoutingContext context) {
    return AccessControl.hasWrongToken(context)
        ? CHALLENGE + ", error=\"invalid_token\""
        : CHALLENGE;
  }

  /** Returns whether a browser asks for a page, rather than a script or a program. */
  private static boolean isForAPerson(RoutingContext context) {
    var request = context.request();
    var mode = request.getHeader("Sec-Fetch-Mode");
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.method() == HttpMethod.GET
        && !FailurePage.isForMachines(context.normalizedPath())
        && !AccessControl.hasWrongToken(context)
        && (mode == null
            ? accepted != null && accepted.contains("text/html")
            : mode.equals("navigate"));
  }

  /** Returns the address of the page to sign in, which leads back to the page that was wanted. */
  private String signIn(RoutingContext context) {
    return subPath.outside("/sign-in?next=" + DeepLink.encode(context.request().uri()));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    if (control.isForWriters(context)) { // who signs in may do no more
      refusals.endReadable(context, FailurePage::onlyReads);
    } else if (control.canSignIn() && isForAPerson(context)) {
      context.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, signIn(context)).end();
    } else {
      context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(context));
      refusals.endReadable(context, () -> FailurePage.of(401));
    }
    return Uni.createFrom().item(true);
  }
}
