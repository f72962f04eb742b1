package hark.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Signing in with name and password. Wrong attempts are limited for each account and each client;
 * which of name and password is wrong can be told neither by the answer nor by the time it takes.
 * Safe to share between threads.
 */
public final class SignIn {

  /** The most wrong attempts for an account in a period. */
  static final int MOST_FOR_ACCOUNT = 10;

  /** The most wrong attempts of a client in a period. */
  static final int MOST_OF_CLIENT = 50;

  static final Duration PERIOD = Duration.ofMinutes(15);

  /** The most passwords that are checked at once, each on a core of its own. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BUSY = Duration.ofSeconds(10);

  /** The outcome of an attempt. */
  public sealed interface SignInOutcome {

    /**
     * The sign-in of an account.
     *
     * @param secret that of the session that has begun
     */
    record Done(Account account, String secret) implements SignInOutcome {}

    /** Name or password are wrong. */
    record Wrong() implements SignInOutcome {}

    /** There were too many attempts. */
    record Later(Duration pause) implements SignInOutcome {}
  }

  /** The most characters of a name that is looked for. */
  private static final int LONGEST_NAME = 200;

  /** The most attempts that wait for others, each of which holds a thread. */
  private static final int MOST_WAITING = 16;

  private final AccessList list;
  private final Sessions sessions;
  private final AttemptLimit ofAccounts;
  private final AttemptLimit ofClients;
  private final Semaphore checks = new Semaphore(AT_ONCE, true);

  public SignIn(AccessList list, Sessions sessions, Clock clock) {
    this(list, sessions, clock, MOST_OF_CLIENT);
  }

  /** Creates one with another limit for each client. */
  SignIn(AccessList list, Sessions sessions, Clock clock, int mostOfClient) {
    this.list = list;
    this.sessions = sessions;
    this.ofAccounts = new AttemptLimit(MOST_FOR_ACCOUNT, PERIOD, clock);
    this.ofClients = new AttemptLimit(mostOfClient, PERIOD, clock);
  }

  /**
   * Signs in. Takes about half a second of processor time.
   *
   * @param client what clients that are limited together have in common; empty if this one is not
   *     limited
   */
  public SignInOutcome attempt(String name, String password, Optional<String> client) {
    var account = name.length() <= LONGEST_NAME ? Account.key(name) : "";
    var wait = client.flatMap(ofClients::begin).or(() -> ofAccounts.begin(account));
    if (wait.isPresent()) {
      return new SignInOutcome.Later(wait.get());
    }
    try {
      var found = check(account, password);
      if (found.isEmpty()) {
        forgive(client, account);
        return new SignInOutcome.Later(BUSY);
      }
      if (found.get().isEmpty()) {
        return new SignInOutcome.Wrong();
      }
      forgive(client, account);
      return begin(found.get().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SignInOutcome.Later(BUSY);
    }
  }

  private void forgive(Optional<String> client, String account) {
    client.ifPresent(ofClients::forgive);
    ofAccounts.forgive(account);
  }

  /** Begins a session, unless the account was changed while its password was checked. */
  private SignInOutcome begin(Account account) {
    var secret = sessions.begin(account.name());
    if (list.account(account.name())
        .map(Account::password)
        .equals(Optional.of(account.password()))) {
      return new SignInOutcome.Done(account, secret);
    }
    sessions.end(secret);
    return new SignInOutcome.Wrong();
  }

  /** Checks a password; empty if too many others are being checked. */
  private Optional<Optional<Account>> check(String name, String password)
      throws InterruptedException {
    if (checks.getQueueLength() >= MOST_WAITING
        || !checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(list.signIn(name, password));
    } finally {
      checks.release();
    }
  }
}
