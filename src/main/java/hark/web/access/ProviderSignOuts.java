package hark.web.access;

import hark.access.OpenIdProvider;
import hark.access.SessionOwner;
import hark.access.Sessions;
import hark.web.access.OpenIdFlow.ProvidedSignIn;
import hark.web.view.DeepLink;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The addresses at which people sign out at the provider, too. They are in memory only, for the
 * latest sessions until these end: the ID token, which they contain, is not stored. Safe to share
 * between threads.
 */
@Singleton
class ProviderSignOuts {

  private static final int MOST = 1_000;

  /** The longest token that is remembered, in characters; addresses have to stay short. */
  static final int LONGEST_TOKEN = 4_000;

  /**
   * The parts of the address at which a person signs out.
   *
   * @param there the address, to which parameters are added
   * @param token the ID token; empty if it is too long for an address
   */
  private record SignOut(SessionOwner person, URI there, Optional<String> token) {}

  private final Map<String, SignOut> bySession =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignOut> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers how the person of a session has signed in. */
  synchronized void remember(String secret, ProvidedSignIn signIn) {
    var token = Optional.of(signIn.token()).filter(text -> text.length() <= LONGEST_TOKEN);
    signIn
        .signOut()
        .ifPresent(
            there ->
                bySession.put(
                    Sessions.formToken(secret), new SignOut(signIn.person(), there, token)));
  }

  /** Forgets a session that has ended. */
  synchronized void forget(String secret) {
    bySession.remove(Sessions.formToken(secret));
  }

  /** Forgets all sessions of a person. */
  synchronized void forget(SessionOwner person) {
    bySession.values().removeIf(signOut -> signOut.person().isSame(person));
  }

  /** Returns the number of sessions that are remembered. */
  synchronized int count() {
    return bySession.size();
  }

  /**
   * Returns the address to sign out at the provider, and forgets it; empty if the provider has
   * none, or Hark was restarted since.
   *
   * @param afterwards the address of the page to which the provider leads back
   */
  synchronized Optional<URI> take(
      String secret, OpenIdProvider provider, Supplier<URI> afterwards) {
    return Optional.ofNullable(bySession.remove(Sessions.formToken(secret)))
        .map(signOut -> address(signOut, provider, afterwards.get()));
  }

  private static URI address(SignOut signOut, OpenIdProvider provider, URI afterwards) {
    var there = signOut.there();
    return URI.create(
        "%s%sclient_id=%s&post_logout_redirect_uri=%s%s"
            .formatted(
                there,
                there.getRawQuery() == null ? "?" : "&",
                DeepLink.encode(provider.client()),
                DeepLink.encode(afterwards.toString()),
                signOut.token().map(token -> "&id_token_hint=" + token).orElse("")));
  }
}
