package hark.app;

import hark.access.AccessList;
import hark.access.AddressRange;
import hark.access.AuditLog;
import hark.access.ClientAddress;
import hark.access.GroupRoles;
import hark.access.OpenIdProvider;
import hark.access.Role;
import hark.access.Sessions;
import hark.access.SignIn;
import hark.access.TrustedProxy;
import hark.ingest.follow.PeriodicTasks;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import hark.web.access.AccessSettings;
import hark.web.shell.Clients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of access: accounts, tokens, and the settings that pages need of it. */
@Singleton
final class AccessWiring {

  private static final System.Logger LOG = System.getLogger(AccessWiring.class.getName());
  private static final Duration STORE_USES = Duration.ofMinutes(10);

  @Produces
  @Singleton
  AccessList list(DataFolder folder, DamagedFiles damagedFiles, NoticeBoard notices) {
    return AccessList.open(
        new StoreFolder(folder.access(), damagedFiles, notices), Clock.systemUTC());
  }

  @Produces
  @Singleton
  Sessions sessions(DataFolder folder) {
    return Sessions.open(folder.access(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  AuditLog audit(DataFolder folder) {
    return AuditLog.open(folder.access());
  }

  @Produces
  @Singleton
  SignIn signIn(AccessList list, Sessions sessions) {
    return new SignIn(list, sessions, Clock.systemUTC());
  }

  @Produces
  @Singleton
  AccessSettings settings(
      AccessConfig config,
      OpenIdConfig openId,
      LimitsConfig limits,
      @ConfigProperty(name = "hark.read-only", defaultValue = "false") boolean onlyReads,
      @ConfigProperty(name = "quarkus.http.host") String host) {
    var proxy =
        config
            .header()
            .map(
                header ->
                    new TrustedProxy(
                        header,
                        config.groupsHeader(),
                        new GroupRoles(config.groups(), config.usualRole()),
                        config.trustedNetworks().orElse(List.of())));
    if (limits.clientRequests() < 0) {
      throw new ConfigurationException(
          "hark.limits.client-requests is %d; it must be 1 or more, or 0 for no limit"
              .formatted(limits.clientRequests()));
    }
    return new AccessSettings(
        config.anonymous(),
        isLocal(host),
        proxy,
        provider(openId, config.groups()),
        onlyReads,
        limits.clientRequests());
  }

  private static Optional<OpenIdProvider> provider(OpenIdConfig config, Map<String, Role> groups) {
    if (config.server().isEmpty()) {
      return Optional.empty();
    }
    var server = config.server().get();
    var client =
        config
            .clientId()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "hark.access.openid.server is set, but hark.access.openid.client-id does not say by which name the provider knows Hark."));
    return Optional.of(
        new OpenIdProvider(
            server,
            client,
            config.clientSecret(),
            config.name().orElse(server.getHost()),
            config.scopes(),
            config.nameClaim(),
            config.groupsClaim(),
            new GroupRoles(groups, config.usualRole()),
            config.session()));
  }

  /**
   * Returns the clients behind the proxies that the framework trusts. It takes the first address of
   * the header, which a client can choose where a proxy adds to what it was sent.
   */
  @Produces
  @Singleton
  Clients clients(
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean isForwarded,
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> proxies) {
    return new Clients(
        new ClientAddress(
            isForwarded ? proxies.stream().flatMap(AccessWiring::ranges).toList() : List.of()));
  }

  /** Returns the addresses of a proxy, which may be named by its host. */
  private static Stream<AddressRange> ranges(String proxy) {
    try {
      return Stream.of(AddressRange.parse(proxy));
    } catch (IllegalArgumentException e) {
      try {
        return Stream.of(InetAddress.getAllByName(proxy.strip()))
            .map(InetAddress::getHostAddress)
            .map(AddressRange::parse);
      } catch (UnknownHostException _) {
        return Stream.empty(); // nobody is that proxy
      }
    }
  }

  /** Returns whether only this machine can connect to an address. */
  private static boolean isLocal(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // Hark does not start with it
    }
  }

  /**
   * Starts storing the last uses of tokens and sessions.
   *
   * @throws ConfigurationException if other machines could connect and nothing says what visitors
   *     may do
   */
  void start(
      @Observes StartupEvent event,
      PeriodicTasks tasks,
      AccessList list,
      Sessions sessions,
      AccessSettings settings,
      @ConfigProperty(name = "quarkus.http.host") String host) {
    if (!settings.isLocal()
        && settings.unknownVisitors().isEmpty()
        && settings.proxy().isEmpty()
        && settings.openId().isEmpty()
        && list.isEmpty()) {
      throw new ConfigurationException(
          "Other machines can connect to %s, but nothing says what visitors may do: add an account with bin/hark user add NAME --role admin, or set hark.access.anonymous to none, reader, editor or admin."
              .formatted(host));
    }
    tasks.every(STORE_USES, list::storeUses);
    tasks.every(STORE_USES, sessions::store);
  }

  void stop(@Observes ShutdownEvent event, AccessList list, Sessions sessions) {
    sessions.store();
    try {
      list.storeUses();
    } catch (RuntimeException e) { // the rest of the shutdown is worth more
      LOG.log(System.Logger.Level.WARNING, "The last uses of tokens were not stored: {0}", e);
    }
  }
}
