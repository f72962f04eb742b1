package hark.web.access;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * The store of the provider's tokens for the framework, which keeps none: Hark asks the provider
 * who someone is once, and has sessions of its own.
 */
@Singleton
@Alternative
@Priority(1)
class ForgottenTokens implements TokenStateManager {

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> framework) {
    return Uni.createFrom().item("none");
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<AuthorizationCodeTokens> framework) {
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<Void> framework) {
    return Uni.createFrom().voidItem();
  }
}
