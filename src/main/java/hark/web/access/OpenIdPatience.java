package hark.web.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The longest wait for each answer of the provider. The framework sets none: a connection to a
 * provider that accepts it and stays silent would be in use for ever, and the few that there are
 * would soon be used up.
 */
@Singleton
@Unremovable // the framework looks for it when it contacts the provider
class OpenIdPatience implements OidcRequestFilter {

  static final Duration LONGEST = Duration.ofSeconds(8);

  @Override
  public Uni<Void> filter(OidcRequestFilterContext context) {
    context.request().timeout(LONGEST.toMillis());
    return Uni.createFrom().voidItem();
  }
}
