package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdProviderTest {

  private static OpenIdProvider at(String server) {
    return new OpenIdProvider(
        URI.create(server),
        "hark",
        Optional.empty(),
        "Example",
        List.of(),
        "preferred_username",
        "groups",
        new GroupRoles(Map.of(), Role.READER),
        Duration.ofHours(12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://id.example.org", "http://192.0.2.1:8080", "http://localhost.example.org"})
  void withoutTlsAProviderOfAnotherMachineIsRefused(String server) {
    var refused = assertThrows(IllegalArgumentException.class, () -> at(server));
    assertTrue(refused.getMessage().contains("must begin with https"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example.org",
        "http://127.0.0.1:1",
        "http://localhost",
        "http://[::1]"
      })
  void withTlsOrOnThisMachineItIsTaken(String server) {
    assertEquals(URI.create(server), at(server).server());
  }

  @ParameterizedTest
  @CsvSource({
    "' Jörg Ann ', Jörg Ann",
    "'a\u202Ennb\u2066', annb",
    "'an\nn', ann",
    "'\u200F', 248289761001",
  })
  void namesShowNothingButThemselves(String given, String shown) {
    var person = at("https://id.example.org").person("248289761001", Optional.of(given), List.of());
    assertEquals(shown, person.orElseThrow().name());
  }

  @Test
  void aPersonHasTheIdentifierAndTheIssuer() {
    var person =
        at("https://id.example.org").person("7", Optional.empty(), List.of()).orElseThrow();
    var identity = person.identity().orElseThrow();
    assertEquals(new ProvidedIdentity("https://id.example.org", "7", Role.READER), identity);
    assertTrue(at("https://id.example.org").hasGiven(identity));
    assertTrue(!at("https://id.example.com").hasGiven(identity));
  }
}
