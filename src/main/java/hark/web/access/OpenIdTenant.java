package hark.web.access;

import hark.access.OpenIdProvider;
import hark.access.Sessions;
import hark.web.shell.SubPath;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The settings of OpenID Connect for the framework. They apply to the addresses of the sign-in
 * only: everywhere else no cookie and no header means anything to the framework's mechanism.
 */
@Singleton
class OpenIdTenant implements TenantConfigResolver {

  static final String ID = "hark";

  /** The address that begins a sign-in. */
  static final String BEGIN = "/sign-in/openid";

  /** The address to which the provider sends browsers back. */
  static final String RETURN = BEGIN + "/return";

  private static final OidcTenantConfig NONE =
      OidcTenantConfig.builder().tenantId("none").disableTenant().build();

  /** The time for which a sign-in may stay unfinished at the provider. */
  private static final Duration UNFINISHED = Duration.ofMinutes(15);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcTenantConfig config;

  OpenIdTenant(AccessSettings settings, SubPath subPath) {
    config = settings.openId().map(provider -> config(provider, subPath)).orElse(NONE);
  }

  private static OidcTenantConfig config(OpenIdProvider provider, SubPath subPath) {
    var builder =
        OidcTenantConfig.authServerUrl(provider.server().toString())
            .tenantId(ID)
            .applicationType(ApplicationType.WEB_APP)
            .clientId(provider.client())
            .connectionTimeout(PATIENCE)
            .authentication()
            .redirectPath(subPath.outside(RETURN))
            .removeRedirectParameters(false)
            .scopes(provider.scopes())
            .pkceRequired()
            .nonceRequired()
            .userInfoRequired()
            .cookiePath(subPath.outside(BEGIN))
            .stateCookieAge(UNFINISHED)
            .stateSecret(Sessions.newSecret())
            .end();
    provider.secret().ifPresent(builder::credentials);
    return builder.build();
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> framework) {
    var path = context.normalizedPath();
    return Uni.createFrom().item(path.equals(BEGIN) || path.equals(RETURN) ? config : NONE);
  }
}
