package hark.web.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import hark.access.OpenIdProvider;
import hark.access.SessionOwner;
import hark.web.shell.SubPath;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The authorization code flow of OpenID Connect, which the framework carries out: state, nonce,
 * PKCE, the exchange of the code and the checks of the tokens. The provider is first contacted when
 * somebody signs in. Safe to share between threads; blocks while the provider answers.
 */
@Singleton
class OpenIdFlow {

  /** The longest wait for the provider, over all requests of a step. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Causes are chained no deeper than this, and a circle ends here. */
  private static final int DEPTH = 20;

  /** The ways in which a sign-in fails. */
  enum OpenIdFailure {
    /** The provider does not answer. */
    UNREACHABLE,
    /** It was begun elsewhere or too long ago, was repeated, or something else does not fit. */
    INCOMPLETE
  }

  /** The failure of a sign-in, with a reason for operators. */
  static final class OpenIdException extends Exception {
    private final transient OpenIdFailure failure;

    OpenIdException(OpenIdFailure failure, String reason) {
      super(reason);
      this.failure = failure;
    }

    OpenIdFailure failure() {
      return failure;
    }
  }

  /**
   * A person who has signed in at the provider.
   *
   * @param token the ID token, by which the provider recognises the person when signing out
   * @param signOut the address at the provider to sign out there; empty if it has none
   */
  record ProvidedSignIn(SessionOwner person, String token, Optional<URI> signOut) {}

  // Created when they are needed: most installations never do.
  private final Instance<OidcAuthenticationMechanism> mechanism;
  private final Instance<IdentityProviderManager> identities;
  private final SubPath subPath;

  OpenIdFlow(
      Instance<OidcAuthenticationMechanism> mechanism,
      Instance<IdentityProviderManager> identities,
      SubPath subPath) {
    this.subPath = subPath;
    this.mechanism = mechanism;
    this.identities = identities;
  }

  /**
   * Begins a sign-in, and returns the address at the provider. Adds a cookie to the response.
   *
   * @throws OpenIdException if the provider cannot be reached
   */
  URI begin(RoutingContext context) throws OpenIdException {
    long begin = System.nanoTime();
    try {
      var challenge = mechanism.get().getChallenge(context).await().atMost(PATIENCE);
      return challenge.getHeaders().entrySet().stream()
          .filter(header -> header.getKey().toString().equalsIgnoreCase(HttpHeaders.LOCATION))
          .map(header -> URI.create(header.getValue()))
          .findFirst()
          .orElseThrow(() -> incomplete("no address at the provider"));
    } catch (RuntimeException e) {
      throw failed(e, begin);
    }
  }

  /**
   * Ends a sign-in, when the provider has sent the browser back.
   *
   * @throws OpenIdException if it fails
   */
  ProvidedSignIn complete(RoutingContext context, OpenIdProvider provider) throws OpenIdException {
    long begin = System.nanoTime();
    try {
      var identity =
          mechanism.get().authenticate(outside(context), identities.get()).await().atMost(PATIENCE);
      if (identity == null) {
        throw incomplete("there is no sign-in to which this return belongs");
      }
      return signedIn(identity, provider);
    } catch (RuntimeException e) {
      throw failed(e, begin);
    } finally {
      dropFrameworkSession(context);
    }
  }

  private RoutingContext outside(RoutingContext context) {
    return subPath.isSet()
        ? OutsidePath.of(context, subPath.outside(context.normalizedPath()))
        : context;
  }

  /** Hark has sessions of its own: no cookie of the framework reaches the browser. */
  private static void dropFrameworkSession(RoutingContext context) {
    context.response().removeCookies(OidcUtils.SESSION_COOKIE_NAME + "_" + OpenIdTenant.ID);
  }

  private static ProvidedSignIn signedIn(SecurityIdentity identity, OpenIdProvider provider)
      throws OpenIdException {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw incomplete("the provider sent no ID token");
    }
    var claims = claims(token.getRawToken());
    UserInfo info = identity.getAttribute(OidcUtils.USER_INFO_ATTRIBUTE);
    var more = info == null ? new JsonObject() : new JsonObject(info.getUserInfoString());
    var subject = claims.getString("sub");
    if (info != null && !Objects.equals(more.getValue("sub"), subject)) {
      throw incomplete("the provider describes another person than the ID token");
    }
    var name =
        Stream.of(claims, more)
            .flatMap(json -> texts(json, provider.nameClaim()).stream())
            .findFirst();
    var groups =
        Stream.of(claims, more)
            .flatMap(json -> texts(json, provider.groupsClaim()).stream())
            .distinct()
            .toList();
    OidcConfigurationMetadata provided = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
    var signOut =
        Optional.ofNullable(provided)
            .map(OidcConfigurationMetadata::getEndSessionUri)
            .map(URI::create);
    return provider
        .person(subject, name, groups)
        .map(person -> new ProvidedSignIn(person, token.getRawToken(), signOut))
        .orElseThrow(() -> incomplete("the provider gives no usable identifier"));
  }

  /** Returns the claims of a token that has been checked. */
  private static JsonObject claims(String token) {
    var payload = token.split("\\.")[1];
    return new JsonObject(
        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
  }

  /** Returns the texts of a claim, which has one or a list of them. */
  static List<String> texts(JsonObject claims, String path) {
    Object value = claims.getMap().containsKey(path) ? claims.getValue(path) : at(claims, path);
    return switch (value) {
      case String text -> List.of(text);
      case JsonArray list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case null, default -> List.of();
    };
  }

  private static Object at(JsonObject claims, String path) {
    Object value = claims;
    for (var part : path.split("/")) {
      value = value instanceof JsonObject json ? json.getValue(part) : null;
    }
    return value;
  }

  private static OpenIdException incomplete(String reason) {
    return new OpenIdException(OpenIdFailure.INCOMPLETE, reason);
  }

  private static boolean isOfTheNetwork(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof java.util.concurrent.TimeoutException;
  }

  /**
   * Tells a provider that does not answer from one whose answer is of no use. When it keeps Hark
   * waiting for too long, the framework loses the cause.
   */
  private static OpenIdException failed(RuntimeException e, long begin) {
    if (System.nanoTime() - begin >= OpenIdPatience.LONGEST.toNanos()) {
      return new OpenIdException(
          OpenIdFailure.UNREACHABLE,
          "no answer within %d seconds".formatted(OpenIdPatience.LONGEST.toSeconds()));
    }
    var causes =
        Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
            .limit(DEPTH)
            .toList();
    boolean isAnswered =
        causes.stream()
            .anyMatch(
                cause ->
                    cause instanceof JsonProcessingException || cause instanceof DecodeException);
    boolean isUnreachable =
        !isAnswered
            && (causes.stream().anyMatch(OpenIdFlow::isOfTheNetwork)
                || e instanceof OIDCException
                    && causes.stream()
                        .noneMatch(AuthenticationCompletionException.class::isInstance));
    var reason = causes.getLast().getMessage();
    return new OpenIdException(
        isUnreachable ? OpenIdFailure.UNREACHABLE : OpenIdFailure.INCOMPLETE,
        reason == null ? causes.getLast().getClass().getSimpleName() : reason);
  }
}
