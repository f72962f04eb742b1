package hark.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.store.SealedFile;
import hark.ingest.store.SealedFile.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The sessions of people who have signed in. A browser holds a random secret, and this type only
 * its hash. Sessions survive a restart as far as the disk can be written; if their file is damaged,
 * people sign in again. Safe to share between threads.
 */
public final class Sessions {

  /** The time without a request after which a session ends. */
  public static final Duration IDLE = Duration.ofDays(7);

  /** The time after which a session ends in any case. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** The most sessions of an account; one more ends the one that was unused for the longest. */
  static final int MOST_OF_ACCOUNT = 50;

  /** The most sessions; one more ends the one that was unused for the longest. */
  static final int MOST = 10_000;

  private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

  /**
   * A session.
   *
   * @param until the time at which it ends in any case
   * @param seen the time of its last request
   */
  private record Session(SessionOwner owner, Instant begun, Instant until, Instant seen) {

    boolean isOver(Instant now) {
      return now.isAfter(seen.plus(IDLE)) || now.isAfter(until);
    }

    Session seenAt(Instant now) {
      return new Session(owner, begun, until, now);
    }

    private static Session read(JsonNode node) {
      var begun = Instant.parse(node.required("begun").textValue());
      var until =
          node.has("until")
              ? Instant.parse(node.get("until").textValue())
              : begun.plus(LONGEST); // as versions before wrote
      return new Session(
          SessionOwner.read(node), begun, until, Instant.parse(node.required("seen").textValue()));
    }

    private void write(ObjectNode node) {
      owner.write(node);
      node.put("begun", begun.toString())
          .put("until", until.toString())
          .put("seen", seen.toString());
    }
  }

  private final Path file;
  private final Clock clock;
  private final Map<String, Session> byHash = new ConcurrentHashMap<>();
  private volatile boolean isChanged;

  private Sessions(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Opens the sessions in a folder, which is created when it is needed. */
  public static Sessions open(Path folder, Clock clock) {
    var sessions = new Sessions(folder.resolve("sessions.json"), clock);
    sessions.read();
    return sessions;
  }

  private void read() {
    try {
      if (SealedFile.read(file) instanceof Content.Whole whole) {
        for (var node : whole.json().path("sessions")) {
          byHash.put(node.required("hash").textValue(), Session.read(node));
        }
      }
    } catch (IOException | RuntimeException e) {
      byHash.clear();
      LOG.log(System.Logger.Level.WARNING, "People have to sign in again: " + e);
    }
  }

  /** Begins a session of an account, and returns the secret by which it is found again. */
  public String begin(String account) {
    return begin(SessionOwner.account(account), LONGEST);
  }

  /**
   * Begins a session, and returns the secret by which it is found again.
   *
   * @param longest the time after which it ends in any case
   */
  public synchronized String begin(SessionOwner owner, Duration longest) {
    var now = now();
    byHash.values().removeIf(session -> session.isOver(now));
    makeRoom(MOST_OF_ACCOUNT, session -> session.owner().isSame(owner));
    makeRoom(MOST, _ -> true);
    var secret = Secret.random();
    byHash.put(Secret.hash(secret), new Session(owner, now, now.plus(longest), now));
    write();
    return secret;
  }

  private void makeRoom(int most, Predicate<Session> isCounted) {
    while (true) {
      var counted =
          byHash.entrySet().stream().filter(entry -> isCounted.test(entry.getValue())).toList();
      if (counted.size() < most) {
        return;
      }
      counted.stream()
          .min(Comparator.comparing(entry -> entry.getValue().seen()))
          .ifPresent(entry -> byHash.remove(entry.getKey()));
    }
  }

  /** Returns the owner of a session that is not over, without recording a use. Never blocks. */
  public Optional<SessionOwner> owner(String secret) {
    var now = now();
    return Optional.ofNullable(byHash.get(Secret.hash(secret)))
        .filter(session -> !session.isOver(now))
        .map(Session::owner);
  }

  /** Returns the owner of a session that is not over, and records its use. Never blocks. */
  public Optional<SessionOwner> use(String secret) {
    var now = now();
    var session =
        byHash.computeIfPresent(
            Secret.hash(secret), (_, found) -> found.isOver(now) ? null : found.seenAt(now));
    if (session != null) {
      isChanged = true;
    }
    return Optional.ofNullable(session).map(Session::owner);
  }

  /** Returns a random secret like that of a session. */
  public static String newSecret() {
    return Secret.random();
  }

  /** Returns the token of the forms of a session, which only its pages have. */
  public static String formToken(String secret) {
    return Secret.hash("form " + secret);
  }

  /** Returns the number of sessions of an account. */
  public int count(String account) {
    return count(SessionOwner.account(account));
  }

  /** Returns the number of sessions of a person. */
  public int count(SessionOwner owner) {
    var now = now();
    return (int)
        byHash.values().stream()
            .filter(session -> session.owner().isSame(owner) && !session.isOver(now))
            .count();
  }

  /** Ends a session; writes nothing if there is none, since anyone may send any secret. */
  public synchronized void end(String secret) {
    if (byHash.remove(Secret.hash(secret)) != null) {
      write();
    }
  }

  /** Ends all sessions of an account. */
  public void endAll(String account) {
    endAll(SessionOwner.account(account));
  }

  /** Ends all sessions of a person. */
  public synchronized void endAll(SessionOwner owner) {
    if (byHash.values().removeIf(session -> session.owner().isSame(owner))) {
      write();
    }
  }

  /** Stores when sessions were used since the last call. */
  public synchronized void store() {
    if (isChanged) {
      write();
    }
  }

  private void write() {
    isChanged = false;
    var json = JsonNodeFactory.instance.objectNode();
    var list = json.putArray("sessions");
    byHash.forEach((hash, session) -> session.write(list.addObject().put("hash", hash)));
    try {
      DurableFile.createFolders(file.getParent());
      SealedFile.write(file, json);
    } catch (IOException | RuntimeException e) {
      isChanged = true; // to be tried again
      LOG.log(
          System.Logger.Level.WARNING,
          "Sessions could not be stored, so that a restart may end them or bring back ended ones: "
              + e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
