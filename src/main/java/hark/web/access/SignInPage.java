package hark.web.access;

import hark.access.AccessList;
import hark.access.Sessions;
import hark.access.SignIn;
import hark.access.SignIn.SignInOutcome;
import hark.access.Visitor;
import hark.web.shell.ChangeLog;
import hark.web.shell.OwnPage;
import hark.web.shell.RequestValues;
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
import org.jboss.logging.Logger;

/** The page to sign in, and the ends of sessions. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SignInPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(SignInView view);
  }

  private static final Logger LOG = Logger.getLogger(SignInPage.class);

  private final AccessList list;
  private final SignIn signIn;
  private final Sessions sessions;
  private final AccessControl control;
  private final ChangeLog changes;

  SignInPage(
      AccessList list, SignIn signIn, Sessions sessions, AccessControl control, ChangeLog changes) {
    this.list = list;
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

  private TemplateInstance form(String name, String next, String problem) {
    return Templates.index(
        new SignInView(name, OwnPage.of(next).toString(), problem, list.hasAccounts()));
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
    var client = request.remoteAddress().hostAddress();
    var texts = PageLanguage.texts(AccessTexts.class);
    return switch (signIn.attempt(name, password == null ? "" : password, client)) {
      case SignInOutcome.Done done -> {
        SessionCookie.secret(request).ifPresent(sessions::end);
        yield Response.seeOther(OwnPage.of(next))
            .cookie(SessionCookie.begin(request, done.secret()))
            .build();
      }
      case SignInOutcome.Wrong _ -> {
        LOG.infof("A sign-in from %s was refused", client); // typed names may be passwords
        yield Response.status(400).entity(form(name, next, texts.wrongSignIn())).build();
      }
      case SignInOutcome.Later later ->
          Response.status(429)
              .header(HttpHeaders.RETRY_AFTER, later.pause().toSeconds() + 1)
              .entity(form(name, next, texts.tooManyAttempts(later.pause().toMinutes() + 1)))
              .build();
    };
  }

  /** Ends the session. */
  @WorksWithoutArchive
  @POST
  @Path("sign-out")
  public Response signOut() {
    SessionCookie.secret(request()).ifPresent(sessions::end);
    return signedOut();
  }

  /** Ends all sessions of the account. */
  @WorksWithoutArchive
  @POST
  @Path("sign-out/everywhere")
  public Response signOutEverywhere() {
    var visitor = visitor();
    if (visitor.means() == Visitor.Means.SESSION) {
      sessions.endAll(visitor.name());
    }
    return signedOut();
  }

  private static Response signedOut() {
    return Response.seeOther(URI.create("/sign-in")).cookie(SessionCookie.end(request())).build();
  }

  private Visitor visitor() {
    return PageLanguage.request().map(control::visitor).orElseThrow();
  }

  private static HttpServerRequest request() {
    return PageLanguage.request().orElseThrow().request();
  }
}
