package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.GroupRoles;
import hark.access.OpenIdProvider;
import hark.access.ProvidedIdentity;
import hark.access.Role;
import hark.access.SessionOwner;
import hark.web.access.OpenIdFlow.ProvidedSignIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderSignOutsTest {

  private static final URI SERVER = URI.create("https://id.example.org");
  private static final OpenIdProvider PROVIDER =
      new OpenIdProvider(
          SERVER,
          "hark",
          Optional.empty(),
          "Example",
          List.of(),
          "name",
          "groups",
          new GroupRoles(Map.of(), Role.READER),
          Duration.ofHours(1));

  private final ProviderSignOuts signOuts = new ProviderSignOuts();

  private static ProvidedSignIn signIn(String subject, String token) {
    var identity = new ProvidedIdentity(SERVER.toString(), subject, Role.READER);
    return new ProvidedSignIn(
        new SessionOwner("ann", Optional.of(identity)), token, Optional.of(SERVER.resolve("/end")));
  }

  private String address(String secret) {
    return signOuts
        .take(secret, PROVIDER, () -> URI.create("https://hark.example.org/sign-in"))
        .orElseThrow()
        .toString();
  }

  @Test
  void aTokenIsInTheAddressUnlessItIsTooLong() {
    signOuts.remember("a", signIn("1", "x".repeat(ProviderSignOuts.LONGEST_TOKEN)));
    signOuts.remember("b", signIn("1", "x".repeat(ProviderSignOuts.LONGEST_TOKEN + 1)));
    assertTrue(
        address("a").endsWith("&id_token_hint=" + "x".repeat(ProviderSignOuts.LONGEST_TOKEN)));
    assertFalse(address("b").contains("id_token_hint"));
    assertEquals(0, signOuts.count());
  }

  @Test
  void sessionsThatHaveEndedAreForgotten() {
    for (var secret : List.of("a", "b", "c")) {
      signOuts.remember(secret, signIn("1", "token"));
    }
    signOuts.remember("d", signIn("2", "token"));
    signOuts.forget("a");
    assertEquals(3, signOuts.count());
    signOuts.forget(signIn("1", "").person());
    assertEquals(1, signOuts.count());
    assertTrue(address("d").startsWith("https://id.example.org/end?client_id=hark&"));
  }
}
