package hark.web.access;

import hark.access.AccessList;
import hark.access.OpenIdProvider;
import hark.access.Sessions;
import hark.access.SignIn;
import hark.access.SignIn.SignInOutcome;
import hark.access.Visitor;
import hark.web.shell.ChangeLog;
import hark.web.shell.Clients;
import hark.web.shell.CurrentVisitor;
import hark.web.shell.OwnPage;
import hark.web.shell.RequestValues;
import hark.web.shell.SubPath;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The page to sign in, and the ends of sessions. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SignInPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(SignInView view);

    static native TemplateInstance signedOut(SignedOutView view);
  }

  private static final Logger LOG = Logger.getLogger(SignInPage.class);

  private final AccessList list;
  private final SignIn signIn;
  private final Sessions sessions;
  private final AccessControl control;
  private final ChangeLog changes;
  private final AccessSettings settings;
  private final Clients clients;
  private final ProviderSignOuts signOuts;
  private final SubPath subPath;

  SignInPage(
      AccessList list,
      SignIn signIn,
      Sessions sessions,
      AccessControl control,
      ChangeLog changes,
      AccessSettings settings,
      Clients clients,
      ProviderSignOuts signOuts,
      SubPath subPath) {
    this.list = list;
    this.settings = settings;
    this.clients = clients;
    this.signOuts = signOuts;
    this.subPath = subPath;
    this.signIn = signIn;
    this.sessions = sessions;
    this.control = control;
    this.changes = changes;
  }

  /**
   * Returns the form.
   *
   * @param next the page to show afterwards
   */
  @GET
  @Path("sign-in")
  public TemplateInstance form(@QueryParam("next") String next) {
    return form("", next, "");
  }

  TemplateInstance form(String name, String next, String problem) {
    return Templates.index(
        new SignInView(
            name,
            OwnPage.of(next).toString(),
            problem,
            list.hasAccounts(),
            settings.openId().map(OpenIdProvider::name).orElse("")));
  }

  /** Signs in, and shows the page that was wanted. */
  @WorksWithoutArchive
  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("name") String typed,
      @FormParam("password") String password,
      @FormParam("next") String next) {
    var request = request();
    var name = RequestValues.text(typed);
    changes.subject(name);
    var context = PageLanguage.request().orElseThrow();
    var texts = PageLanguage.texts(AccessTexts.class);
    return switch (signIn.attempt(
        name, password == null ? "" : password, clients.limited(context))) {
      case SignInOutcome.Done done -> {
        SessionCookie.secret(request).ifPresent(this::end);
        yield Response.seeOther(OwnPage.of(next))
            .cookie(SessionCookie.begin(request, done.secret()))
            .build();
      }
      case SignInOutcome.Wrong _ -> {
        LOG.infof(
            "A sign-in from %s was refused",
            clients.address(context)); // typed names may be passwords
        yield Response.status(400).entity(form(name, next, texts.wrongSignIn())).build();
      }
      case SignInOutcome.Later later ->
          Response.status(429)
              .header(HttpHeaders.RETRY_AFTER, later.pause().toSeconds() + 1)
              .entity(form(name, next, texts.tooManyAttempts(later.pause().toMinutes() + 1)))
              .build();
    };
  }

  /** Ends the session, and offers to sign out at the provider, where it began at one. */
  @WorksWithoutArchive
  @POST
  @Path("sign-out")
  public Response signOut() {
    var there = providerSignOut();
    SessionCookie.secret(request()).ifPresent(this::end);
    return signedOut(there);
  }

  private void end(String secret) {
    sessions.end(secret);
    signOuts.forget(secret);
  }

  /** Ends all sessions of the person. */
  @WorksWithoutArchive
  @POST
  @Path("sign-out/everywhere")
  public Response signOutEverywhere() {
    var there = providerSignOut();
    PageLanguage.request()
        .flatMap(control::owner)
        .ifPresent(
            person -> {
              sessions.endAll(person);
              signOuts.forget(person);
            });
    return signedOut(there);
  }

  /** Returns the address to sign out at the provider; empty if the session is not of one. */
  private Optional<URI> providerSignOut() {
    return settings
        .openId()
        .flatMap(
            provider ->
                SessionCookie.secret(request())
                    .flatMap(secret -> signOuts.take(secret, provider, this::afterSignOut)));
  }

  private URI afterSignOut() {
    return URI.create(request().absoluteURI()).resolve(subPath.outside("/sign-in"));
  }

  private Response signedOut(Optional<URI> there) {
    return there
        .map(
            address -> {
              // A form may not lead to other sites, so that the reader follows a link.
              var provider = settings.openId().map(OpenIdProvider::name).orElse("");
              var context = PageLanguage.request().orElseThrow();
              CurrentVisitor.set(context, Visitor.unknown(control.unknownVisitors()));
              return Response.ok(
                  Templates.signedOut(new SignedOutView(provider, address.toString())));
            })
        .orElseGet(() -> Response.seeOther(URI.create("/sign-in")))
        .cookie(SessionCookie.end(request()))
        .build();
  }

  private static HttpServerRequest request() {
    return PageLanguage.request().orElseThrow().request();
  }
}
