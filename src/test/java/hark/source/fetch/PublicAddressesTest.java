package hark.source.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, true",
    "1.1.1.1, true",
    "100.63.255.255, true",
    "100.128.0.0, true",
    "172.15.255.255, true",
    "172.32.0.0, true",
    "223.255.255.255, true",
    "0.0.0.0, false",
    "10.1.2.3, false",
    "100.64.0.1, false",
    "100.127.255.255, false",
    "127.0.0.1, false",
    "127.255.255.254, false",
    "169.254.169.254, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.0.0.8, false",
    "192.0.2.1, false",
    "192.168.1.1, false",
    "198.18.0.1, false",
    "198.19.255.255, false",
    "198.51.100.1, false",
    "203.0.113.9, false",
    "224.0.0.1, false",
    "239.255.255.255, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
    "2606:2800:220:1::1, true",
    "2a00:1450::1, true",
    "::, false",
    "::1, false",
    "::ffff:127.0.0.1, false",
    "::ffff:10.0.0.1, false",
    "::ffff:93.184.216.34, true",
    "::127.0.0.1, false",
    "::93.184.216.34, false",
    "fe80::1, false",
    "fec0::1, false",
    "fc00::1, false",
    "fdff::1, false",
    "ff02::1, false",
    "2001:db8::1, false",
    "3fff::1, false",
    "2001::1, false",
    "2002:7f00:1::1, false",
    "2002:a00:1::1, false",
    "2002:5db8:d822::1, true",
    "64:ff9b::7f00:1, false",
    "64:ff9b::a9fe:a9fe, false",
    "64:ff9b::5db8:d822, true",
    "64:ff9b:1::1, false",
  })
  void anAddressIsPublicOrNot(String address, boolean expected) throws Exception {
    assertEquals(expected, PublicAddresses.isPublic(InetAddress.getByName(address)), address);
  }
}
