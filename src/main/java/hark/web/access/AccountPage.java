package hark.web.access;

import hark.access.AccessError;
import hark.access.AccessException;
import hark.access.AccessList;
import hark.access.Account;
import hark.access.OpenIdProvider;
import hark.access.Role;
import hark.access.SessionOwner;
import hark.access.Sessions;
import hark.access.SignIn;
import hark.web.shell.ChangeLog;
import hark.web.shell.Clients;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The page of one's own account: its password, and the ends of its sessions. */
@Path("/account")
@Blocking
@Produces(MediaType.TEXT_HTML)
class AccountPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(AccountView view);
  }

  private final AccessList list;
  private final SignIn signIn;
  private final Sessions sessions;
  private final AccessControl control;
  private final ChangeLog changes;
  private final AccessSettings settings;
  private final Clients clients;

  AccountPage(
      AccessList list,
      SignIn signIn,
      Sessions sessions,
      AccessControl control,
      ChangeLog changes,
      AccessSettings settings,
      Clients clients) {
    this.clients = clients;
    this.settings = settings;
    this.list = list;
    this.signIn = signIn;
    this.sessions = sessions;
    this.control = control;
    this.changes = changes;
  }

  /** Returns the page; sends visitors without a session to sign in. */
  @GET
  public Response index() {
    var request = PageLanguage.request().orElseThrow();
    return control
        .owner(request)
        .map(owner -> page(owner, control.visitor(request).role(), 200, ""))
        .orElseGet(AccountPage::toSignIn);
  }

  private Response page(Account account, int status, String problem) {
    return page(SessionOwner.account(account.name()), account.role(), status, problem);
  }

  private Response page(SessionOwner owner, Role role, int status, String problem) {
    var provider =
        owner.identity().flatMap(_ -> settings.openId()).map(OpenIdProvider::name).orElse("");
    var view = new AccountView(owner.name(), role, sessions.count(owner), provider, problem);
    return Response.status(status).entity(Templates.index(view)).build();
  }

  /** Changes the password, and ends all other sessions. */
  @WorksWithoutArchive
  @POST
  @Path("password")
  public Response setPassword(
      @FormParam("current") String current, @FormParam("password") String next) {
    return account()
        .map(account -> setPassword(account, text(current), text(next)))
        .orElseGet(AccountPage::toSignIn);
  }

  private Response setPassword(Account account, String current, String next) {
    changes.subject(account.name());
    var context = PageLanguage.request().orElseThrow();
    var request = context.request();
    return switch (signIn.attempt(account.name(), current, clients.limited(context))) {
      case SignIn.SignInOutcome.Done done -> {
        try {
          list.setPassword(account.name(), next);
        } catch (AccessException e) {
          sessions.end(done.secret());
          yield page(account, 400, PageLanguage.word(e.reason()));
        }
        sessions.endAll(account.name());
        yield Response.fromResponse(ActionReport.of(ActionOutcome.PASSWORD_CHANGED).on("/account"))
            .cookie(SessionCookie.begin(request, sessions.begin(account.name())))
            .build();
      }
      case SignIn.SignInOutcome.Wrong _ ->
          page(
              account,
              400,
              PageLanguage.word(new AccessException(AccessError.WRONG_PASSWORD).reason()));
      case SignIn.SignInOutcome.Later later ->
          page(
              account,
              429,
              PageLanguage.texts(AccessTexts.class).tooManyAttempts(later.pause().toMinutes() + 1));
    };
  }

  /** Passwords may begin or end with a blank. */
  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  private Optional<Account> account() {
    return PageLanguage.request()
        .flatMap(control::owner)
        .filter(owner -> owner.identity().isEmpty())
        .flatMap(owner -> list.account(owner.name()));
  }

  private static Response toSignIn() {
    return Response.seeOther(URI.create("/sign-in?next=/account")).build();
  }
}
