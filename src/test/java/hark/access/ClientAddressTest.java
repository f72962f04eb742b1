package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  private static final ClientAddress BEHIND_TWO =
      new ClientAddress(List.of(AddressRange.parse("127.0.0.1"), AddressRange.parse("10.0.0.0/8")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "192.0.2.7, none, 192.0.2.7",
        "192.0.2.7, 198.51.100.1, 192.0.2.7",
        "127.0.0.1, none, 127.0.0.1",
        "127.0.0.1, 192.0.2.7, 192.0.2.7",
        "127.0.0.1, '198.51.100.1, 192.0.2.7', 192.0.2.7",
        "127.0.0.1, '198.51.100.1, 192.0.2.7, 10.1.2.3', 192.0.2.7",
        "127.0.0.1, '127.0.0.1, 192.0.2.7', 192.0.2.7",
        "127.0.0.1, '10.0.0.9, 10.0.0.8', 10.0.0.9",
        "127.0.0.1, 'unknown, 192.0.2.7', 192.0.2.7",
        "127.0.0.1, '192.0.2.7, unknown', 127.0.0.1",
        "127.0.0.1, '192.0.2.7, <b>', 127.0.0.1",
        "127.0.0.1, 192.0.2.7:4711, 192.0.2.7",
        "127.0.0.1, '[2001:db8::1]:4711', 2001:db8:0:0:0:0:0:1",
        "127.0.0.1, 2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "127.0.0.1, '', 127.0.0.1",
        "none, 192.0.2.7, ''"
      })
  void theClientIsTheLastAddressThatIsNoProxy(String peer, String forwarded, String client) {
    assertEquals(client, BEHIND_TWO.of(peer, forwarded == null ? List.of() : List.of(forwarded)));
  }

  @Test
  void severalHeadersAreOneList() {
    assertEquals(
        "192.0.2.7", BEHIND_TWO.of("127.0.0.1", List.of("198.51.100.1", "192.0.2.7, 10.1.2.3")));
  }

  @Test
  void withoutProxiesNoHeaderIsBelieved() {
    assertEquals("127.0.0.1", new ClientAddress(List.of()).of("127.0.0.1", List.of("192.0.2.7")));
  }

  @Test
  void aClientCannotChooseItsNetwork() {
    assertEquals(ClientAddress.network("2001:db8::1"), ClientAddress.network("2001:db8::2"));
    assertNotEquals(ClientAddress.network("2001:db8::1"), ClientAddress.network("2001:db8:0:1::1"));
    assertEquals("192.0.2.7", ClientAddress.network("192.0.2.7"));
    assertEquals("", ClientAddress.network("unknown"));
  }
}
