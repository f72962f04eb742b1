package hark.web.access;

import hark.access.OpenIdProvider;
import hark.access.Role;
import hark.access.Sessions;
import hark.web.access.OpenIdFlow.OpenIdException;
import hark.web.access.OpenIdFlow.ProvidedSignIn;
import hark.web.shell.Clients;
import hark.web.shell.CurrentVisitor;
import hark.web.shell.LogText;
import hark.web.shell.OwnPage;
import hark.web.shell.SubPath;
import hark.web.transport.BusyException;
import hark.web.transport.PermitPool;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The two steps of signing in at a provider of OpenID Connect: to it, and back. */
@Path("/sign-in/openid")
@Blocking
@Produces(MediaType.TEXT_HTML)
class OpenIdSignInPage {

  private static final Logger LOG = Logger.getLogger(OpenIdSignInPage.class);

  /** The cookie with the page to show afterwards, in the form of a parameter. */
  private static final String NEXT = "hark-next";

  private static final int UNFINISHED_SECONDS = 900;

  /** The most sign-ins that wait for the provider at once, each of which holds a thread. */
  private static final int AT_ONCE = 8;

  private final AccessSettings settings;
  private final AccessControl control;
  private final Sessions sessions;
  private final OpenIdFlow flow;
  private final ProviderSignOuts signOuts;
  private final SignInPage page;
  private final Clients clients;
  private final SubPath subPath;
  private final PermitPool waiting = new PermitPool(AT_ONCE, 0, Duration.ZERO);

  OpenIdSignInPage(
      AccessSettings settings,
      AccessControl control,
      Sessions sessions,
      OpenIdFlow flow,
      ProviderSignOuts signOuts,
      SignInPage page,
      Clients clients,
      SubPath subPath) {
    this.settings = settings;
    this.control = control;
    this.sessions = sessions;
    this.flow = flow;
    this.signOuts = signOuts;
    this.page = page;
    this.clients = clients;
    this.subPath = subPath;
  }

  /**
   * Sends the browser to the provider.
   *
   * @param next the page to show afterwards
   */
  @GET
  public Response begin(@QueryParam("next") String next) {
    var provider = provider();
    var context = context();
    try (var _ = waiting.take(1)) {
      var there = flow.begin(context);
      return redirect(there.toString())
          .cookie(next(context, DeepLink.encode(OwnPage.of(next).toString()), UNFINISHED_SECONDS))
          .build();
    } catch (OpenIdException e) {
      return failed(provider, e, next);
    }
  }

  /** Begins a session, and shows the page that was wanted. */
  @GET
  @Path("return")
  public Response complete(@QueryParam("error") String refusal) {
    var provider = provider();
    var context = context();
    var next = wanted(context);
    if (refusal != null) {
      var texts = PageLanguage.texts(AccessTexts.class);
      return problem(403, next, texts.providerRefused(provider.name()));
    }
    try (var _ = waiting.take(1)) {
      return signedIn(provider, flow.complete(context, provider), next);
    } catch (OpenIdException e) {
      return failed(provider, e, next);
    }
  }

  private Response signedIn(OpenIdProvider provider, ProvidedSignIn signIn, String next) {
    var context = context();
    var person = signIn.person();
    var visitor = control.visitor(person).orElseThrow();
    if (visitor.role() == Role.NONE) {
      LOG.infof("%s may do nothing: no group of that person has a role", LogText.of(person.name()));
      var texts = PageLanguage.texts(AccessTexts.class);
      return problem(403, next, texts.noRole(person.name(), provider.name()));
    }
    SessionCookie.secret(context.request())
        .ifPresent(
            before -> {
              sessions.end(before);
              signOuts.forget(before);
            });
    var secret = sessions.begin(person, provider.longest());
    signOuts.remember(secret, signIn);
    CurrentVisitor.set(context, visitor);
    return redirect(subPath.outside(OwnPage.of(next).toString()))
        .cookie(SessionCookie.begin(context.request(), secret), next(context, "", 0))
        .build();
  }

  private Response failed(OpenIdProvider provider, OpenIdException e, String next) {
    LOG.infof(
        "A sign-in from %s at %s failed: %s",
        clients.address(context()), provider.server(), LogText.of(e.getMessage()));
    var texts = PageLanguage.texts(AccessTexts.class);
    return switch (e.failure()) {
      case UNREACHABLE ->
          Response.fromResponse(problem(503, next, texts.providerUnreachable(provider.name())))
              .header(HttpHeaders.RETRY_AFTER, BusyException.RETRY_AFTER_SECONDS)
              .build();
      case INCOMPLETE -> problem(400, next, texts.signInIncomplete());
    };
  }

  private Response problem(int status, String next, String problem) {
    return Response.status(status).entity(page.form("", next, problem)).build();
  }

  private OpenIdProvider provider() {
    return settings.openId().orElseThrow(NotFoundException::new);
  }

  private static RoutingContext context() {
    return PageLanguage.request().orElseThrow();
  }

  /** Returns a redirect to an address as it is, which may be on this host and not Hark's. */
  private static Response.ResponseBuilder redirect(String address) {
    return Response.status(303).header(HttpHeaders.LOCATION, address);
  }

  private NewCookie next(RoutingContext context, String value, int seconds) {
    return new NewCookie.Builder(NEXT)
        .value(value)
        .path(subPath.outside(OpenIdTenant.BEGIN))
        .maxAge(seconds)
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .secure("https".equals(context.request().scheme()))
        .build();
  }

  private static String wanted(RoutingContext context) {
    var cookie = context.request().getCookie(NEXT);
    try {
      return cookie == null ? "" : URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return ""; // not a cookie of Hark
    }
  }
}
