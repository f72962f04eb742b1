package hark.web.access;

import hark.access.AccessList;
import hark.access.Account;
import hark.access.ApiToken;
import hark.access.Role;
import hark.access.Sessions;
import hark.access.Visitor;
import hark.web.shell.FailurePage;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The sender of each request, found once and kept with it. For event loops; never blocks. */
@Singleton
public class AccessControl {

  private static final String VISITOR = AccessControl.class.getName();
  private static final String WRONG_TOKEN = VISITOR + ".wrong";
  private static final String BEARER = "Bearer ";

  private final AccessList list;
  private final Sessions sessions;
  private final AccessSettings settings;
  private final LocalCommands commands;

  AccessControl(
      AccessList list, Sessions sessions, AccessSettings settings, LocalCommands commands) {
    this.list = list;
    this.sessions = sessions;
    this.settings = settings;
    this.commands = commands;
  }

  /**
   * Returns the role of visitors that are not known. Without a setting they may do everything where
   * only this machine can connect and there is no account, and nothing elsewhere.
   */
  public Role unknownVisitors() {
    boolean isOpen = settings.isLocal() && !list.isClosed();
    return settings.unknownVisitors().orElse(isOpen ? Role.ADMIN : Role.NONE);
  }

  /** Returns whether a person can sign in. */
  public boolean canSignIn() {
    return list.hasAccounts();
  }

  /** Returns the sender of a request. */
  public Visitor visitor(RoutingContext context) {
    Visitor known = context.get(VISITOR);
    if (known == null) {
      known = identify(context);
      context.put(VISITOR, known);
    }
    return known;
  }

  private Visitor identify(RoutingContext context) {
    var request = context.request();
    if (commands.areSenders(request.getHeader(commands.header()))) {
      return Visitor.command();
    }
    var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (sent != null && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return byToken(sent.substring(BEARER.length()).strip(), context);
    }
    if (isChangeByProgram(context)) {
      return Visitor.unknown(unknownVisitors()); // whom a cookie does not prove
    }
    return SessionCookie.secret(request)
        .flatMap(sessions::use)
        .flatMap(list::account)
        .map(this::signedIn)
        .orElseGet(() -> Visitor.unknown(unknownVisitors()));
  }

  private static boolean isChangeByProgram(RoutingContext context) {
    var method = context.request().method().name();
    return FailurePage.isForMachines(context.normalizedPath())
        && !method.equals("GET")
        && !method.equals("HEAD");
  }

  /** Returns a visitor who has signed in, who may at least do what all others may. */
  private Visitor signedIn(Account account) {
    var role = account.role();
    var others = unknownVisitors();
    return new Visitor(
        account.name(), role.includes(others) ? role : others, Visitor.Means.SESSION);
  }

  private Visitor byToken(String sent, RoutingContext context) {
    Optional<ApiToken> token = list.use(sent);
    if (token.isEmpty()) {
      context.put(WRONG_TOKEN, true);
      return Visitor.unknown(Role.NONE);
    }
    return new Visitor(token.get().name(), token.get().role(), Visitor.Means.TOKEN);
  }

  /** Returns whether a request has a token that is not one, or is withdrawn. */
  static boolean hasWrongToken(RoutingContext context) {
    return context.get(WRONG_TOKEN) != null;
  }

  /** Returns the token of the forms of a session; empty if the visitor is not known by one. */
  public Optional<String> formToken(RoutingContext context) {
    return visitor(context).means() == Visitor.Means.SESSION
        ? SessionCookie.secret(context.request()).map(Sessions::formToken)
        : Optional.empty();
  }

  /** Returns the role that a request needs. */
  public static Role needed(RoutingContext context) {
    return AccessRules.needed(context.request().method().name(), context.normalizedPath());
  }

  /** Returns whether the sender of a request may send it. */
  boolean mayPass(RoutingContext context) {
    var visitor = visitor(context);
    return visitor.role() == Role.ADMIN || visitor.may(needed(context));
  }
}
