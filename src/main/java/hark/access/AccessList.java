package hark.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.store.FileLoss;
import hark.ingest.store.SealedPair;
import hark.ingest.store.StoreFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The accounts and API tokens, on disk in a sealed file and a copy of it. Reading never blocks;
 * changes are on disk when they return. Safe to share between threads.
 */
public final class AccessList {

  /** The most accounts, and the most tokens. */
  public static final int MOST = 1_000;

  /** The fewest characters of a password. */
  public static final int SHORTEST_PASSWORD = PasswordHash.SHORTEST;

  private static final System.Logger LOG = System.getLogger(AccessList.class.getName());
  private static final String NAME = "access";
  private static final List<String> KNOWN = List.of("format", "accounts", "tokens", "lost");

  /**
   * Everything that is listed.
   *
   * @param accounts by name
   * @param tokens by hash
   * @param isLost whether the list was lost and has no account yet
   */
  private record Listed(
      Map<String, Account> accounts, Map<String, ApiToken> tokens, boolean isLost) {

    static final Listed NOTHING = new Listed(Map.of(), Map.of(), false);

    Listed {
      accounts = Map.copyOf(accounts);
      tokens = Map.copyOf(tokens);
    }
  }

  /**
   * A new token.
   *
   * @param text the token itself, which cannot be read again
   */
  public record IssuedToken(ApiToken token, String text) {

    /** Leaves the token out of logs. */
    @Override
    public String toString() {
      return token.name();
    }
  }

  private final SealedPair files;
  private final Clock clock;
  private final Map<String, Instant> uses = new ConcurrentHashMap<>();
  private volatile Listed listed = Listed.NOTHING;
  private ObjectNode unknown = JsonNodeFactory.instance.objectNode();

  private AccessList(SealedPair files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * Opens the list in a folder. If one of its two files is damaged, it is set aside and the other
   * one is used. If both are, the list is empty, a notice is posted, and {@link #isClosed} holds
   * until there is an account: what was closed does not open by a fault of the disk.
   */
  public static AccessList open(StoreFolder store, Clock clock) {
    var list = new AccessList(new SealedPair(store, NAME), clock);
    boolean wasThere =
        Files.exists(store.path().resolve(NAME + ".json"))
            || Files.exists(store.path().resolve(NAME + ".copy.json"));
    var isRead = new boolean[1];
    try {
      list.files.read(
          json -> {
            list.read(json);
            isRead[0] = true;
          },
          FileLoss.ACCESS_LIST,
          FileLoss.ACCESS_LIST_COPY);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of accounts in " + store.path() + " is unusable", e);
    }
    if (wasThere && !isRead[0]) {
      list.close();
    }
    return list;
  }

  private void close() {
    listed = new Listed(Map.of(), Map.of(), true);
    if (files.newerFormat().isEmpty()) {
      try {
        write(listed);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "The list of accounts could not be written: " + e);
        keepClosed();
      }
    }
  }

  /**
   * Leaves a file that is no list where the list was, so that the next start finds it damaged
   * again. An empty one needs no room on the disk.
   *
   * @throws UncheckedIOException if not even that can be done: a start without it could be open
   */
  private void keepClosed() {
    var file = files.first();
    if (Files.exists(file)) {
      return; // it could not be set aside either
    }
    try {
      Files.createFile(file);
      DurableFile.syncFolder(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The list of accounts is damaged, and " + file + " cannot be written", e);
    }
  }

  private void read(ObjectNode json) {
    var accounts = new TreeMap<String, Account>();
    var tokens = new TreeMap<String, ApiToken>();
    for (var node : json.required("accounts")) {
      var account = Account.read(node);
      accounts.put(account.name(), account);
    }
    for (var node : json.required("tokens")) {
      var token = ApiToken.read(node);
      tokens.put(token.hash(), token);
    }
    listed = new Listed(accounts, tokens, json.path("lost").asBoolean());
    unknown = json.deepCopy().without(KNOWN);
  }

  /** Returns the accounts, by name. */
  public List<Account> accounts() {
    return List.copyOf(new TreeMap<>(listed.accounts()).values());
  }

  /** Returns the tokens with the times of their last uses, by name. */
  public List<ApiToken> tokens() {
    return listed.tokens().values().stream()
        .map(this::withUse)
        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
        .toList();
  }

  private ApiToken withUse(ApiToken token) {
    var time = uses.get(token.hash());
    return time == null ? token : token.usedAt(time);
  }

  public Optional<Account> account(String name) {
    return Optional.ofNullable(listed.accounts().get(Account.key(name)));
  }

  /**
   * Returns an account.
   *
   * @throws AccessException if there is none with this name
   */
  public Account requireAccount(String name) {
    return account(name).orElseThrow(() -> new AccessException(AccessError.NO_SUCH_ACCOUNT));
  }

  /** Returns whether a person can sign in, so that unknown visitors may be sent to do so. */
  public boolean hasAccounts() {
    return !listed.accounts().isEmpty();
  }

  /** Returns whether unknown visitors may do nothing unless a setting says otherwise. */
  public boolean isClosed() {
    return hasAccounts() || listed.isLost();
  }

  /** Returns whether there is any account or token. */
  public boolean isEmpty() {
    return !isClosed() && listed.tokens().isEmpty();
  }

  /** Finds the token that a request carries, without recording a use. Never blocks. */
  public Optional<ApiToken> find(String text) {
    return text.startsWith(ApiToken.PREFIX)
        ? Optional.ofNullable(listed.tokens().get(Secret.hash(text)))
        : Optional.empty();
  }

  /** Finds the token that a request carries, and records its use. Never blocks. */
  public Optional<ApiToken> use(String text) {
    var found = find(text);
    found.ifPresent(token -> uses.put(token.hash(), now()));
    return found;
  }

  /**
   * Checks a name and a password; takes half a second of processor time, also for names that no
   * account has.
   */
  public Optional<Account> signIn(String name, String password) {
    var account = account(name);
    var hash = account.map(one -> PasswordHash.parse(one.password()));
    boolean isRight = hash.orElse(PasswordHash.OF_NOBODY).matches(password);
    return account.filter(_ -> isRight);
  }

  /**
   * Adds an account.
   *
   * @throws AccessException if the name or the password cannot be used
   */
  public Account addAccount(String typed, Role role, String password) {
    var name = Account.checkedName(typed);
    var account = new Account(name, role, now(), PasswordHash.of(password).text());
    change(
        next -> {
          if (next.accounts.containsKey(name)) {
            throw new AccessException(AccessError.ACCOUNT_EXISTS);
          }
          next.accounts.put(name, account);
        });
    return account;
  }

  /**
   * Gives an account another password.
   *
   * @throws AccessException if there is no such account, or the password cannot be used
   */
  public void setPassword(String name, String password) {
    var hash = PasswordHash.of(password);
    change(next -> next.replace(name, next.account(name).withPassword(hash)));
  }

  /**
   * Gives an account another role.
   *
   * @throws AccessException if there is no such account, or no admin would be left
   */
  public void setRole(String name, Role role) {
    change(
        next -> {
          var before = next.account(name);
          next.replace(name, before.with(role));
          next.requireAdminAfter(before);
        });
  }

  /**
   * Removes an account.
   *
   * @throws AccessException if there is no such account, or no admin would be left among others
   */
  public void removeAccount(String name) {
    change(
        next -> {
          var before = next.account(name);
          next.accounts.remove(before.name());
          if (!next.accounts.isEmpty()) {
            next.requireAdminAfter(before);
          }
        });
  }

  /**
   * Issues a token.
   *
   * @throws AccessException if the name cannot be used
   */
  public IssuedToken addToken(String typed, Role role) {
    var name = ApiToken.checkedName(typed);
    var text = ApiToken.PREFIX + Secret.random();
    var token = new ApiToken(name, role, Secret.hash(text), now(), Optional.empty());
    change(
        next -> {
          if (next.tokens.values().stream().anyMatch(one -> one.name().equals(name))) {
            throw new AccessException(AccessError.TOKEN_EXISTS);
          }
          next.tokens.put(token.hash(), token);
        });
    return new IssuedToken(token, text);
  }

  /**
   * Withdraws a token.
   *
   * @throws AccessException if there is none with this name
   */
  public void removeToken(String name) {
    change(
        next -> {
          if (!next.tokens.values().removeIf(token -> token.name().equals(name.strip()))) {
            throw new AccessException(AccessError.NO_SUCH_TOKEN);
          }
        });
  }

  /** Stores the times at which tokens were used since the last call. */
  public synchronized void storeUses() {
    if (!uses.isEmpty() && files.newerFormat().isEmpty()) {
      change(_ -> {});
    }
  }

  /** A copy of the list that is being changed. */
  private static final class Draft {

    private final Map<String, Account> accounts;
    private final Map<String, ApiToken> tokens;

    Draft(Listed before, Map<String, ApiToken> tokens) {
      this.accounts = new TreeMap<>(before.accounts());
      this.tokens = tokens;
    }

    Account account(String name) {
      return Optional.ofNullable(accounts.get(Account.key(name)))
          .orElseThrow(() -> new AccessException(AccessError.NO_SUCH_ACCOUNT));
    }

    void replace(String name, Account with) {
      accounts.put(Account.key(name), with);
    }

    void requireAdminAfter(Account changed) {
      if (changed.role() == Role.ADMIN
          && accounts.values().stream().noneMatch(account -> account.role() == Role.ADMIN)) {
        throw new AccessException(AccessError.LAST_ADMIN);
      }
    }
  }

  /** Changes the list on disk and in memory, or neither. */
  private synchronized void change(Consumer<Draft> change) {
    if (files.newerFormat().isPresent()) {
      throw new AccessException(AccessError.NEWER_FORMAT, files.newerFormat().getAsInt());
    }
    var tokens =
        listed.tokens().values().stream()
            .map(this::withUse)
            .collect(Collectors.toMap(ApiToken::hash, token -> token, (a, _) -> a, TreeMap::new));
    var next = new Draft(listed, tokens);
    change.accept(next);
    if (next.accounts.size() > MOST || next.tokens.size() > MOST) {
      throw new AccessException(AccessError.TOO_MANY, MOST);
    }
    var after = new Listed(next.accounts, next.tokens, listed.isLost() && next.accounts.isEmpty());
    write(after);
    listed = after;
    uses.keySet().retainAll(after.tokens().keySet());
    for (var token : after.tokens().values()) {
      token.used().ifPresent(time -> uses.remove(token.hash(), time)); // unless used again since
    }
  }

  private void write(Listed content) {
    var json = unknown.deepCopy();
    var accounts = json.putArray("accounts");
    new TreeMap<>(content.accounts()).values().forEach(one -> one.write(accounts.addObject()));
    var tokens = json.putArray("tokens");
    new TreeMap<>(content.tokens()).values().forEach(one -> one.write(tokens.addObject()));
    json.put("lost", content.isLost());
    files.write(json);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
