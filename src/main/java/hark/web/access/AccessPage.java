package hark.web.access;

import hark.access.AccessException;
import hark.access.AccessList;
import hark.access.Sessions;
import hark.web.access.AccessView.Issued;
import hark.web.shell.ChangeLog;
import hark.web.shell.RequestValues;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page of accounts and tokens, for admins. */
@Path("/access")
@Blocking
@Produces(MediaType.TEXT_HTML)
class AccessPage {

  private static final int WRONG = 400;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(AccessView view);
  }

  private final AccessList list;
  private final Sessions sessions;
  private final ChangeLog changes;

  AccessPage(AccessList list, Sessions sessions, ChangeLog changes) {
    this.list = list;
    this.sessions = sessions;
    this.changes = changes;
  }

  /** Returns the lists. */
  @GET
  public TemplateInstance index() {
    return Templates.index(AccessView.of(list));
  }

  /** Adds an account. */
  @WorksWithoutArchive
  @POST
  @Path("accounts")
  public Response addAccount(
      @FormParam("name") String typed,
      @FormParam("password") String password,
      @FormParam("role") String role) {
    var name = RequestValues.text(typed);
    return change(
        name,
        ActionOutcome.ACCOUNT_ADDED,
        () -> list.addAccount(name, TokenApi.role(role), password(password)));
  }

  /** Gives an account another role, from its next request on. */
  @WorksWithoutArchive
  @POST
  @Path("accounts/role")
  public Response setRole(@FormParam("name") String name, @FormParam("role") String role) {
    return change(
        RequestValues.text(name),
        ActionOutcome.ROLE_CHANGED,
        () -> list.setRole(RequestValues.text(name), TokenApi.role(role)));
  }

  /** Gives an account another password, and ends its sessions. */
  @WorksWithoutArchive
  @POST
  @Path("accounts/password")
  public Response setPassword(
      @FormParam("name") String name, @FormParam("password") String password) {
    return change(
        RequestValues.text(name),
        ActionOutcome.PASSWORD_CHANGED,
        () -> {
          var account = list.requireAccount(RequestValues.text(name)).name();
          list.setPassword(account, password(password));
          sessions.endAll(account);
        });
  }

  /** Removes an account, and ends its sessions. */
  @WorksWithoutArchive
  @POST
  @Path("accounts/remove")
  public Response removeAccount(@FormParam("name") String name) {
    return change(
        RequestValues.text(name),
        ActionOutcome.ACCOUNT_REMOVED,
        () -> {
          var account = list.requireAccount(RequestValues.text(name)).name();
          list.removeAccount(account);
          sessions.endAll(account);
        });
  }

  /** Issues a token, which only the page that this returns shows. */
  @WorksWithoutArchive
  @POST
  @Path("tokens")
  public Response addToken(@FormParam("name") String typed, @FormParam("role") String role) {
    var name = RequestValues.text(typed);
    changes.subject(name);
    try {
      var issued = list.addToken(name, TokenApi.role(role));
      var view = AccessView.of(list).with(new Issued(issued.token().name(), issued.text()));
      return Response.ok(Templates.index(view))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (AccessException e) {
      return refused(e, "", name);
    }
  }

  /** Withdraws a token. */
  @WorksWithoutArchive
  @POST
  @Path("tokens/remove")
  public Response removeToken(@FormParam("name") String name) {
    return change(
        RequestValues.text(name),
        ActionOutcome.TOKEN_WITHDRAWN,
        () -> list.removeToken(RequestValues.text(name)));
  }

  private Response change(String subject, ActionOutcome outcome, Runnable change) {
    changes.subject(subject);
    try {
      change.run();
      return ActionReport.of(outcome).on("/access");
    } catch (AccessException e) {
      return refused(e, outcome == ActionOutcome.ACCOUNT_ADDED ? subject : "", "");
    }
  }

  private Response refused(AccessException e, String account, String token) {
    var reason = PageLanguage.word(e.reason());
    return Response.status(WRONG)
        .entity(Templates.index(AccessView.of(list).refused(reason, account, token)))
        .build();
  }

  /** Passwords may begin or end with a blank. */
  private static String password(String typed) {
    return typed == null ? "" : typed;
  }
}
