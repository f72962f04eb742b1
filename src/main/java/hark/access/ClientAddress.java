package hark.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The address of a client, where proxies stand before Hark. Each proxy adds the address that it saw
 * at the end of a header, so that only the last ones are known to be true: the client is the last
 * address that is not one of the named proxies. What a client has sent itself stands before it.
 *
 * @param proxies the addresses of the proxies; none if no header is believed
 */
public record ClientAddress(List<AddressRange> proxies) {

  /** The bytes of an IPv6 address that are the same for all addresses of a network. */
  private static final int NETWORK_BYTES = 8;

  public ClientAddress {
    proxies = List.copyOf(proxies);
  }

  /**
   * Returns the address of the client as a literal.
   *
   * @param peer the address at the other end of the connection; {@code null} if it has none
   * @param forwarded the values of the header {@code X-Forwarded-For}, each with one address or
   *     several
   */
  public String of(String peer, List<String> forwarded) {
    var client = peer == null ? "" : peer;
    var passed =
        forwarded.stream().flatMap(value -> Arrays.stream(value.split(","))).toList().reversed();
    for (var next : passed) {
      var address = literal(next);
      if (!isProxy(client) || address.isEmpty()) {
        return client;
      }
      client = address.get();
    }
    return client;
  }

  /** Returns whether an address is one of the proxies, whose header is believed. */
  public boolean isProxy(String literal) {
    return parse(literal)
        .filter(address -> proxies.stream().anyMatch(range -> range.contains(address)))
        .isPresent();
  }

  /** Returns an address without a port; empty if it is none, such as {@code unknown}. */
  private static Optional<String> literal(String text) {
    var address = text.strip();
    if (address.startsWith("[")) {
      int end = address.indexOf(']');
      address = end < 0 ? "" : address.substring(1, end);
    } else if (address.indexOf(':') == address.lastIndexOf(':') && address.indexOf(':') > 0) {
      address = address.substring(0, address.indexOf(':'));
    }
    return parse(address).map(InetAddress::getHostAddress);
  }

  private static Optional<InetAddress> parse(String literal) {
    try {
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what the addresses that one client can choose from have in common: an IPv4 address as
   * it is, and of an IPv6 address its network. Empty for what is no address.
   */
  public static String network(String client) {
    return parse(client)
        .map(InetAddress::getAddress)
        .map(
            bytes ->
                bytes.length == 4
                    ? client
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)))
        .orElse("");
  }

  /** Returns whether an address is of this machine. */
  public static boolean isLoopback(String client) {
    return parse(client).filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
