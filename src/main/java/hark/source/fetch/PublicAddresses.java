package hark.source.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The distinction of public internet addresses from those of this machine, of local networks, and
 * of special use (IANA IPv4 and IPv6 special-purpose address registries; RFC 6890, 4291, 6052,
 * 3056).
 */
final class PublicAddresses {

  /** A range of addresses: the first one, and the length of the common prefix in bits. */
  private record Range(byte[] first, int bits) {

    static Range of(String text) {
      try {
        int slash = text.indexOf('/');
        var first =
            InetAddress.getByName(text.substring(0, slash)); // a literal: no name is resolved
        return new Range(first.getAddress(), Integer.parseInt(text.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if (address[i] != first[i]) {
          return false;
        }
      }
      int mask = 0xff << (8 - bits % 8);
      return bits % 8 == 0 || (address[whole] & mask) == (first[whole] & mask);
    }
  }

  private static final List<Range> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8",
              "100.64.0.0/10", // behind a provider's translator
              "127.0.0.0/8",
              "169.254.0.0/16", // link-local, and metadata of clouds
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24", // documentation, as the two further below
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "2001::/23", // protocols such as Teredo
              "2001:db8::/32", // documentation, as the next
              "3fff::/20")
          .map(Range::of)
          .toList();

  /** The range of global unicast addresses. */
  private static final Range GLOBAL = Range.of("2000::/3");

  private static final Range SIX_TO_FOUR = Range.of("2002::/16");
  private static final Range TRANSLATED = Range.of("64:ff9b::/96");

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> isOrdinary(bytes);
      case Inet6Address _ when TRANSLATED.holds(bytes) -> isPublic(bytes, 12);
      case Inet6Address _ when SIX_TO_FOUR.holds(bytes) -> isPublic(bytes, 2);
      case Inet6Address _ -> GLOBAL.holds(bytes) && isOrdinary(bytes);
      default -> false;
    };
  }

  /** Returns whether the IPv4 address inside an IPv6 address is public. */
  private static boolean isPublic(byte[] bytes, int from) {
    return isOrdinary(new byte[] {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]});
  }

  private static boolean isOrdinary(byte[] address) {
    return SPECIAL.stream().noneMatch(range -> range.holds(address));
  }
}
