package hark.web.access;

import hark.access.AccessList;
import hark.access.ApiToken;
import hark.access.Role;
import hark.access.SessionOwner;
import hark.access.Sessions;
import hark.access.TrustedProxy;
import hark.access.Visitor;
import hark.web.shell.CurrentVisitor;
import hark.web.shell.FailurePage;
import hark.web.shell.OngoingAccess;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sender of each request, found once and kept with it. For event loops; never blocks. */
@Singleton
public class AccessControl implements OngoingAccess {

  private static final String WRONG_TOKEN = AccessControl.class.getName() + ".wrong";
  private static final String BEARER = "Bearer ";

  private final AccessList list;
  private final Sessions sessions;
  private final AccessSettings settings;
  private final LocalCommands commands;
  private final String processSecret = Sessions.newSecret();

  AccessControl(
      AccessList list, Sessions sessions, AccessSettings settings, LocalCommands commands) {
    this.list = list;
    this.sessions = sessions;
    this.settings = settings;
    this.commands = commands;
  }

  /**
   * Returns the role of visitors that are not known. Without a setting they may do everything where
   * only this machine can connect and there is neither an account nor a trusted proxy nor a
   * provider of OpenID Connect, and nothing elsewhere.
   */
  public Role unknownVisitors() {
    boolean isOpen =
        settings.isLocal()
            && !list.isClosed()
            && settings.proxy().isEmpty()
            && settings.openId().isEmpty();
    return settings.unknownVisitors().orElse(isOpen ? Role.ADMIN : Role.NONE);
  }

  /** Returns whether a person can sign in. */
  public boolean canSignIn() {
    return list.hasAccounts() || settings.openId().isPresent();
  }

  /** Returns the sender of a request. */
  public Visitor visitor(RoutingContext context) {
    return CurrentVisitor.of(context)
        .orElseGet(
            () -> {
              var visitor = limited(identify(context, sessions::use, list::use));
              CurrentVisitor.set(context, visitor);
              return visitor;
            });
  }

  /** Returns whether a request is refused because nobody may do more than read here. */
  public boolean isForWriters(RoutingContext context) {
    return settings.onlyReads() && visitor(context).may(Role.READER);
  }

  private Visitor limited(Visitor visitor) {
    return settings.onlyReads() && visitor.may(Role.EDITOR)
        ? visitor.withRole(Role.READER)
        : visitor;
  }

  /**
   * Finds the sender of a request.
   *
   * @param owners finds the owner of a session by its secret
   * @param tokens finds a token by its text
   */
  private Visitor identify(
      RoutingContext context,
      Function<String, Optional<SessionOwner>> owners,
      Function<String, Optional<ApiToken>> tokens) {
    var request = context.request();
    if (commands.areSenders(request.getHeader(commands.header()))) {
      return Visitor.command();
    }
    var named = settings.proxy().flatMap(proxy -> byProxy(proxy, request));
    if (named.isPresent()) {
      return atLeastUnknown(named.get());
    }
    var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (sent != null && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return byToken(tokens.apply(sent.substring(BEARER.length()).strip()), context);
    }
    if (isChangeByProgram(context)) {
      return Visitor.unknown(unknownVisitors()); // whom a cookie does not prove
    }
    return SessionCookie.secret(request)
        .flatMap(owners)
        .flatMap(this::visitor)
        .orElseGet(() -> Visitor.unknown(unknownVisitors()));
  }

  /** Returns the visitor whose session it is; empty if that person cannot sign in any more. */
  Optional<Visitor> visitor(SessionOwner owner) {
    return owner
        .identity()
        .map(
            identity ->
                settings
                    .openId()
                    .filter(provider -> provider.hasGiven(identity))
                    .map(_ -> Visitor.provided(owner.name(), identity)))
        .orElseGet(
            () ->
                list.account(owner.name())
                    .map(
                        account ->
                            Visitor.of(account.name(), account.role(), Visitor.Means.SESSION)))
        .map(this::atLeastUnknown);
  }

  /** Returns the person whose session a request belongs to; empty if it belongs to none. */
  Optional<SessionOwner> owner(RoutingContext context) {
    return Optional.of(visitor(context))
        .filter(Visitor::hasSession)
        .flatMap(_ -> SessionCookie.secret(context.request()))
        .flatMap(sessions::owner);
  }

  private static boolean isChangeByProgram(RoutingContext context) {
    var method = context.request().method().name();
    return FailurePage.isForMachines(context.normalizedPath())
        && !method.equals("GET")
        && !method.equals("HEAD");
  }

  /** Returns a visitor who may at least do what all others may. */
  private Visitor atLeastUnknown(Visitor visitor) {
    var others = unknownVisitors();
    return visitor.may(others) ? visitor : visitor.withRole(others);
  }

  /**
   * Returns the visitor that the proxy names. From other addresses its headers are removed, so that
   * nothing can believe them. The address is that of the connection itself, which no header
   * changes.
   */
  private static Optional<Visitor> byProxy(TrustedProxy proxy, HttpServerRequest request) {
    if (!proxy.isPeer(request.connection().remoteAddress().hostAddress())) {
      proxy.headers().forEach(request.headers()::remove);
      return Optional.empty();
    }
    var names = request.headers().getAll(proxy.header());
    boolean isOneGroupsHeader =
        proxy.groupsHeader().map(request.headers()::getAll).map(List::size).orElse(0) <= 1;
    return names.size() == 1 && isOneGroupsHeader // more than one are not all the proxy's
        ? proxy.visitor(names.getFirst(), proxy.groupsHeader().map(request::getHeader).orElse(null))
        : Optional.empty();
  }

  private static Visitor byToken(Optional<ApiToken> token, RoutingContext context) {
    if (token.isEmpty()) {
      context.put(WRONG_TOKEN, true);
      return Visitor.unknown(Role.NONE);
    }
    return Visitor.of(token.get().name(), token.get().role(), Visitor.Means.TOKEN);
  }

  /** Returns whether a request has a token that is not one, or is withdrawn. */
  static boolean hasWrongToken(RoutingContext context) {
    return context.get(WRONG_TOKEN) != null;
  }

  /**
   * Returns the token of the forms of a visitor that the browser is known by; empty for others. One
   * that a proxy names has another after a restart.
   */
  public Optional<String> formToken(RoutingContext context) {
    var visitor = visitor(context);
    return switch (visitor.means()) {
      case SESSION, PROVIDER -> SessionCookie.secret(context.request()).map(Sessions::formToken);
      case PROXY -> Optional.of(Sessions.formToken(processSecret + " " + visitor.name()));
      case UNKNOWN, COMMAND, TOKEN -> Optional.empty();
    };
  }

  /** Returns the role that a request needs. */
  public static Role needed(RoutingContext context) {
    return AccessRules.needed(context.request().method().name(), context.normalizedPath());
  }

  @Override
  public boolean mayStillPass(RoutingContext context) {
    return limited(identify(context, sessions::owner, list::find)) // no use of them
        .may(needed(context));
  }

  /** Returns whether the sender of a request may send it. */
  boolean mayPass(RoutingContext context) {
    var visitor = visitor(context);
    return visitor.role() == Role.ADMIN || visitor.may(needed(context));
  }
}
