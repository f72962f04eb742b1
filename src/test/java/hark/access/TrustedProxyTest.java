package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxyTest {

  private static TrustedProxy proxy(String... networks) {
    return new TrustedProxy(
        "Remote-User",
        Optional.of("Remote-Groups"),
        new GroupRoles(Map.of("staff", Role.EDITOR, "hark admins", Role.ADMIN), Role.READER),
        List.of(networks));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,      10.255.3.4,  true",
    "10.0.0.0/8,      11.0.0.1,    false",
    "192.0.2.128/25,  192.0.2.128, true",
    "192.0.2.128/25,  192.0.2.127, false",
    "192.0.2.1,       192.0.2.1,   true",
    "192.0.2.1,       192.0.2.2,   false",
    "0.0.0.0/0,       203.0.113.9, true",
    "0.0.0.0/0,       2001:db8::1, false",
    "2001:db8::/32,   2001:db8:7::1, true",
    "2001:db8::/32,   2001:db9::1, false",
    "::1,             ::1,         true",
    "127.0.0.1,       localhost,   false"
  })
  void networksAreComparedBitByBit(String network, String peer, boolean isTrusted) {
    assertEquals(isTrusted, proxy(network).isPeer(peer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "proxy", "", "::/129"})
  void aWrongNetworkIsNamed(String network) {
    var refused = assertThrows(IllegalArgumentException.class, () -> proxy(network));
    assertTrue(refused.getMessage().startsWith("hark.access.trusted-networks has " + network));
  }

  @Test
  void aHeaderWithoutANetworkIsRefused() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> proxy())
            .getMessage()
            .startsWith("hark.access.header is set, but"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, READER",
        "'', READER",
        "guests, READER",
        "staff, EDITOR",
        "'guests, staff', EDITOR",
        "'hark admins,staff', ADMIN",
        "STAFF, READER",
        "'staffing', READER"
      })
  void theHighestRoleOfTheGroupsCounts(String groups, Role role) {
    assertEquals(role, proxy("127.0.0.1").visitor("ann", groups).orElseThrow().role());
  }

  @Test
  void withoutANameThereIsNoVisitor() {
    assertEquals(Optional.empty(), proxy("127.0.0.1").visitor(null, "staff"));
    assertEquals(Optional.empty(), proxy("127.0.0.1").visitor(" ", "staff"));
    assertEquals(Optional.empty(), proxy("127.0.0.1").visitor("a".repeat(257), "staff"));
  }
}
