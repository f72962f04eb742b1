package hark.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A proxy that has authenticated the visitors whose requests it passes on, and names them in
 * headers. Immutable.
 */
public final class TrustedProxy {

  private static final int LONGEST_NAME = 256;

  private final String header;
  private final Optional<String> groupsHeader;
  private final GroupRoles roles;
  private final List<AddressRange> networks;

  /**
   * Creates the proxy from its settings.
   *
   * @param header the name of the header with the visitor's name
   * @param groupsHeader the name of the header with the visitor's groups, separated by commas
   * @param roles the roles of groups
   * @param networks the addresses of the proxy, in CIDR notation
   * @throws IllegalArgumentException if there is no network, or one cannot be parsed; the message
   *     names the setting
   */
  public TrustedProxy(
      String header, Optional<String> groupsHeader, GroupRoles roles, List<String> networks) {
    this.header = header;
    this.groupsHeader = groupsHeader;
    this.roles = roles;
    this.networks = networks.stream().map(TrustedProxy::parse).toList();
    if (networks.isEmpty()) {
      throw new IllegalArgumentException(
          "hark.access.header is set, but hark.access.trusted-networks does not say from which"
              + " addresses the header comes, such as 127.0.0.1");
    }
  }

  private static AddressRange parse(String network) {
    try {
      return AddressRange.parse(network);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "hark.access.trusted-networks has %s; it must have addresses or networks such as 10.0.0.0/8"
              .formatted(network),
          e);
    }
  }

  /** Returns the names of the headers, which others must not send. */
  public List<String> headers() {
    return groupsHeader.map(other -> List.of(header, other)).orElse(List.of(header));
  }

  /**
   * Returns whether a connection comes from the proxy.
   *
   * @param peer the address at the other end of the connection, as a literal
   */
  public boolean isPeer(String peer) {
    if (peer == null) {
      return false; // not a connection by IP
    }
    try {
      var address = InetAddress.ofLiteral(peer);
      return networks.stream().anyMatch(network -> network.contains(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Returns the visitor that the proxy names; empty if it names none.
   *
   * @param name the value of the header; {@code null} if it is missing
   * @param groupNames the value of the header with groups; {@code null} if it is missing
   */
  public Optional<Visitor> visitor(String name, String groupNames) {
    return Optional.ofNullable(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
        .map(text -> Visitor.of(text, role(groupNames), Visitor.Means.PROXY));
  }

  private Role role(String groupNames) {
    return roles.of(groupNames == null ? List.of() : List.of(groupNames.split(",")));
  }

  /** Returns the name of the header with groups. */
  public Optional<String> groupsHeader() {
    return groupsHeader;
  }

  /** Returns the name of the header with the visitor's name. */
  public String header() {
    return header;
  }
}
