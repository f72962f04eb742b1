package hark.web.access;

import hark.access.OpenIdProvider;
import hark.access.Sessions;
import hark.web.access.OpenIdFlow.ProvidedSignIn;
import hark.web.view.DeepLink;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses at which people sign out at the provider, too. They are in memory only, for the
 * latest sessions: the provider's statement about a person, which they contain, is not stored. Safe
 * to share between threads.
 */
@Singleton
class ProviderSignOuts {

  private static final int MOST = 1_000;

  /** The longest token that is remembered, in characters; addresses have to stay short. */
  private static final int LONGEST_TOKEN = 4_000;

  private final Map<String, ProvidedSignIn> bySession =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ProvidedSignIn> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers how the person of a session has signed in. */
  synchronized void remember(String secret, ProvidedSignIn signIn) {
    bySession.put(Sessions.formToken(secret), signIn);
  }

  /**
   * Returns the address to sign out at the provider, and forgets it; empty if the provider has
   * none, or Hark was restarted since.
   *
   * @param afterwards the address of the page to which the provider leads back
   */
  synchronized Optional<URI> take(String secret, OpenIdProvider provider, URI afterwards) {
    return Optional.ofNullable(bySession.remove(Sessions.formToken(secret)))
        .flatMap(
            signIn -> signIn.signOut().map(there -> address(there, signIn, provider, afterwards)));
  }

  private static URI address(
      URI there, ProvidedSignIn signIn, OpenIdProvider provider, URI afterwards) {
    var hint = signIn.token().length() <= LONGEST_TOKEN ? "&id_token_hint=" + signIn.token() : "";
    return URI.create(
        "%s%sclient_id=%s&post_logout_redirect_uri=%s%s"
            .formatted(
                there,
                there.getRawQuery() == null ? "?" : "&",
                DeepLink.encode(provider.client()),
                DeepLink.encode(afterwards.toString()),
                hint));
  }
}
