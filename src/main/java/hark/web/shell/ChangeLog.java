package hark.web.shell;

import hark.access.AuditLog;
import hark.access.Role;
import hark.access.Visitor;
import hark.transcript.VideoId;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The log of changes, exports and sign-ins, one line for each request: client address, means, and
 * subject. Resources add videos that the request's address does not name.
 */
@RequestScoped
public class ChangeLog {

  private static final Logger LOG = Logger.getLogger("hark.changes");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String EXPORT = "/api/library/export";

  /** The end of a sign-in at a provider, whose query has a code that is not for logs. */
  private static final String SIGN_IN = "/sign-in/openid/return";

  private static final String PASSWORD = "/sign-in";

  /** Requests about the visitor alone; many of them would push changes out of the audit log. */
  private static final Set<String> OWN =
      Set.of("/sign-out", "/sign-out/everywhere", "/account/password");

  private static final String LANGUAGE = "/language";
  private static final String COMMAND = "bin/hark ";

  private static final int NAMED = 20;

  private final AuditLog audit;
  private final Clients clients;
  private String videos = "";
  private String subject = "";

  ChangeLog(AuditLog audit, Clients clients) {
    this.audit = audit;
    this.clients = clients;
  }

  /** Adds the videos that the request concerns. */
  public void videos(Collection<VideoId> ids) {
    var names = ids.stream().limit(NAMED).map(VideoId::value).collect(Collectors.joining(" "));
    videos = ids.size() > NAMED ? names + " and %d more".formatted(ids.size() - NAMED) : names;
  }

  /** Adds what the request is about, where its address does not say it. */
  public void subject(String text) {
    subject = LogText.of(text);
  }

  @ServerResponseFilter
  public void log(
      ContainerRequestContext request, ContainerResponseContext answer, RoutingContext context) {
    boolean reads = READING.contains(request.getMethod());
    if (answer.getStatus() >= 400 || reads && !isLogged(request)) {
      return;
    }
    var visitor = CurrentVisitor.of(context).orElseGet(() -> Visitor.unknown(Role.NONE));
    var who = visitor.name();
    var path = path(request);
    if (path.equals(LANGUAGE) || who.isEmpty() && OWN.contains(path)) {
      return;
    }
    var client = clients.address(context);
    var address = path.equals(SIGN_IN) ? path : context.request().uri();
    var what = request.getMethod() + " " + LogText.of(address);
    LOG.infof(
        "%s%s by %s: %s -> %d%s%s",
        client,
        who.isEmpty() ? "" : " (" + LogText.of(named(visitor)) + ")",
        means(context.request()),
        what,
        answer.getStatus(),
        subject.isEmpty() ? "" : "; about: " + subject,
        videos.isEmpty() ? "" : "; videos: " + videos);
    if (path.equals(SIGN_IN) || path.equals(PASSWORD)) {
      return; // people may sign in as often as they like, which would push changes out of the audit
    }
    var about = Stream.of(subject, videos).filter(text -> !text.isEmpty());
    audit.add(
        new AuditLog.LoggedChange(
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            visitor,
            client,
            what,
            about.collect(Collectors.joining("; "))));
  }

  /** Returns the name, and what tells a person of a provider from others who have it. */
  private static String named(Visitor visitor) {
    return visitor
        .identity()
        .map(one -> "%s, %s at %s".formatted(visitor.name(), one.subject(), one.issuer()))
        .orElse(visitor.name());
  }

  private static boolean isLogged(ContainerRequestContext request) {
    var path = path(request);
    return request.getMethod().equals("GET") && (path.equals(EXPORT) || path.equals(SIGN_IN));
  }

  private static String path(ContainerRequestContext request) {
    var path = request.getUriInfo().getPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String means(HttpServerRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    if (agent != null && agent.startsWith(COMMAND)) {
      return LogText.of(agent);
    }
    boolean browser =
        request.getHeader("Sec-Fetch-Site") != null
            || request.getHeader(HttpHeaders.ORIGIN) != null;
    return browser ? "browser" : "program";
  }
}
