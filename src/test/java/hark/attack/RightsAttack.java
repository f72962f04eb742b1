package hark.attack;

import hark.access.Role;
import hark.access.Sessions;
import hark.attack.OddRequests.OddAnswer;
import hark.attack.OddRequests.OddRequest;
import hark.torture.Pause;
import hark.torture.RunTokens;
import hark.web.access.AccessRules;
import io.vertx.core.http.impl.HttpUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Sends odd requests over every route as every visitor: nobody, and each role by a token and by a
 * session. Besides what is demanded of any answer, a visitor without the role that {@link
 * AccessRules} demands must be refused, one who has it must not be, and requests of readers must
 * change nothing.
 */
final class RightsAttack {

  private static final int THREADS = 8;

  /** The requests of a round: those of readers first, then those of others. */
  private static final int ROUND = 4_000;

  private static final int MOST_WRONG = 20;
  private static final String PASSWORD = "a password of the attack";
  private static final Pattern COOKIE = Pattern.compile("hark-session=([^;]+)");

  /**
   * The refusals of a request before anyone looks at the rights of its sender, or because of them.
   */
  private static final Set<Integer> REFUSALS =
      Set.of(0, 400, 401, 403, 408, 413, 414, 417, 421, 431, 501, 503, 505, 507);

  /** Requests that the guard refuses with 403 whoever sends them. */
  private static final Pattern FROM_OTHER_SITES = Pattern.compile("Origin:|Sec-Fetch-Site:");

  private enum Means {
    NONE,
    TOKEN,
    SESSION
  }

  private record Sender(Role role, Means means) {}

  private static final List<Sender> WHO_MAY_NOT_CHANGE =
      List.of(
          new Sender(Role.NONE, Means.NONE),
          new Sender(Role.READER, Means.TOKEN),
          new Sender(Role.READER, Means.SESSION));

  private static final List<Sender> OTHERS =
      List.of(
          new Sender(Role.EDITOR, Means.TOKEN),
          new Sender(Role.EDITOR, Means.SESSION),
          new Sender(Role.ADMIN, Means.TOKEN),
          new Sender(Role.ADMIN, Means.SESSION));

  private final Target target;
  private final OddRequests odd;
  private final Map<Role, String> sessions = new EnumMap<>(Role.class);
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final ConcurrentSkipListMap<String, ConcurrentSkipListMap<Integer, Integer>> statuses =
      new ConcurrentSkipListMap<>();
  private int signIns;

  RightsAttack(Target target) throws IOException {
    this.target = target;
    this.odd = new OddRequests(target);
  }

  List<String> run(SplittableRandom random, int requests) throws IOException, InterruptedException {
    for (var role : List.of(Role.READER, Role.EDITOR, Role.ADMIN)) {
      target
          .calls()
          .send(
              "POST",
              "/api/accounts",
              "application/json",
              "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}"
                  .formatted(name(role), role.key(), PASSWORD)
                  .getBytes(StandardCharsets.UTF_8));
      signIn(role);
    }
    var outside = Surroundings.of(target);
    for (int sent = 0; sent < requests && goesOn(); sent += ROUND) {
      settle();
      var before = DataState.of(target);
      send(sent, Math.min(ROUND / 2, requests - sent), random.split(), WHO_MAY_NOT_CHANGE);
      before
          .differences(DataState.of(target))
          .forEach(what -> wrong.add("readers changed " + what));
      int left = requests - sent - ROUND / 2;
      send(sent + ROUND / 2, Math.min(ROUND / 2, left), random.split(), OTHERS);
    }
    settle();
    outside.changes().forEach(file -> wrong.add("written outside the data folder: " + file));
    return List.copyOf(wrong);
  }

  private boolean goesOn() {
    return target.isAlive() && wrong.size() < MOST_WRONG;
  }

  private static String name(Role role) {
    return "attack-" + role.key();
  }

  /** Begins a session, as from a client of its own: the attack uses up the attempts of others. */
  private void signIn(Role role) {
    var form = "name=%s&password=%s".formatted(name(role), PASSWORD.replace(' ', '+'));
    var answer =
        odd.send(
            new OddRequest(
                "POST",
                "/sign-in",
                """
                POST /sign-in HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                X-Forwarded-For: 192.0.2.%d\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s"""
                    .formatted(target.port(), signIns++ % 250 + 1, form.length(), form)));
    var cookie = COOKIE.matcher(answer.text());
    if (cookie.find()) {
      sessions.put(role, cookie.group(1));
    } else {
      wrong.add("no session for %s: %d".formatted(role, answer.status()));
    }
  }

  private void send(int first, int count, SplittableRandom random, List<Sender> senders)
      throws InterruptedException {
    for (var sender : senders) {
      if (sender.means() == Means.SESSION && !hasSession(sender.role())) {
        signIn(sender.role());
      }
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < count; i++) {
        var sender = senders.get(random.nextInt(senders.size()));
        var session = sessions.getOrDefault(sender.role(), "");
        var request = request(first + i, random, sender, session);
        threads.execute(
            () -> {
              if (goesOn()) {
                judge(sender, session, request, odd.send(request));
              }
            });
      }
    }
  }

  private OddRequest request(int number, SplittableRandom random, Sender sender, String session) {
    return switch (sender.means()) {
      case NONE -> odd.next(number, random, "", "");
      case TOKEN ->
          odd.next(
              number, random, "Authorization: Bearer " + RunTokens.of(sender.role()) + "\r\n", "");
      case SESSION -> {
        boolean isOfAPage = random.nextInt(4) > 0;
        yield odd.next(
            number,
            random,
            "Cookie: hark-session=" + session + "\r\n",
            isOfAPage ? "form-token=" + Sessions.formToken(session) + "&" : "");
      }
    };
  }

  private boolean hasSession(Role role) {
    return isSignedIn(sessions.getOrDefault(role, ""));
  }

  private boolean isSignedIn(String session) {
    return odd.send(
                new OddRequest(
                    "GET",
                    "/account",
                    """
                    GET /account HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    Cookie: hark-session=%s\r
                    Connection: close\r
                    \r
                    """
                        .formatted(target.port(), session)))
            .status()
        == 200;
  }

  private void judge(Sender sender, String session, OddRequest request, OddAnswer answer) {
    statuses
        .computeIfAbsent(
            sender.role().key() + " by " + sender.means().name().toLowerCase(Locale.ROOT),
            _ -> new ConcurrentSkipListMap<>())
        .merge(answer.status(), 1, Integer::sum);
    var fault = answer.fault();
    if (fault.isEmpty()) {
      fault = wrongRight(sender, session, request, answer);
    }
    if (!fault.isEmpty()) {
      wrong.add(
          "%s as %s by %s to: %s"
              .formatted(fault, sender.role(), sender.means(), Pause.start(request.text())));
    }
  }

  /** Returns in what way the answer does not fit the rights of the sender; empty if it does. */
  private String wrongRight(Sender sender, String session, OddRequest request, OddAnswer answer) {
    var normal = normal(request.path());
    if (normal.isEmpty()) {
      return REFUSALS.contains(answer.status())
          ? ""
          : "status %d where the address cannot be read".formatted(answer.status());
    }
    var path = normal.get();
    boolean isForPrograms =
        path.startsWith("/api/") || path.equals("/api") || path.startsWith("/serve/");
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    // A cookie does not prove who sends a change by the API.
    var role =
        sender.means() == Means.SESSION && isForPrograms && !reads ? Role.NONE : sender.role();
    var needed = AccessRules.needed(request.method(), path);
    int status = answer.status();
    boolean leadsToSignIn = status == 303 && answer.text().contains("/sign-in?next=");
    if (!role.includes(needed)) {
      return REFUSALS.contains(status) || leadsToSignIn
          ? ""
          : "status %d where %s is needed".formatted(status, needed);
    }
    boolean isRefused =
        (status == 401 || status == 403 || leadsToSignIn && needed != Role.NONE)
            && !FROM_OTHER_SITES.matcher(request.text()).find()
            && !lacksFormToken(sender, session, request, isForPrograms, reads);
    return isRefused && (sender.means() != Means.SESSION || isSignedIn(session))
        ? "refused with %d where %s is enough".formatted(status, needed)
        : "";
  }

  /** Returns a path as routes see it; empty if its percent signs make no sense. */
  private static Optional<String> normal(String path) {
    try {
      return Optional.of(HttpUtils.normalizePath(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean lacksFormToken(
      Sender sender, String session, OddRequest request, boolean isForPrograms, boolean reads) {
    return sender.means() == Means.SESSION
        && !isForPrograms
        && !reads
        && !request.text().contains(Sessions.formToken(session));
  }

  /** Waits until nothing of what editors and admins have begun goes on. */
  private void settle() throws IOException {
    var calls = target.calls();
    calls.post("/api/imports/resume");
    calls.post("/api/imports/cancel");
    calls.post("/api/imports/clear");
    var last = DataState.of(target);
    for (int i = 0; i < 60; i++) {
      Pause.millis(500);
      var now = DataState.of(target);
      if (last.differences(now).isEmpty()) {
        return;
      }
      last = now;
    }
    wrong.add("the application does not come to rest");
  }

  String summary() {
    return "%d routes; answers by sender and status (0: closed): %s"
        .formatted(odd.routes().routes().size(), statuses);
  }
}
