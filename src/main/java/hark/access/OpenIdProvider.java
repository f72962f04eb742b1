package hark.access;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A provider of OpenID Connect, at which people sign in.
 *
 * @param server the address of the issuer, below which its configuration is found
 * @param client the identifier by which the provider knows Hark
 * @param secret that of the client; empty for a public client
 * @param name the name of the provider on pages
 * @param scopes the scopes that are asked for, besides {@code openid}
 * @param nameClaim the claim with the name of the person
 * @param groupsClaim the claim with the groups; parts of a path are separated by slashes
 * @param roles the roles of groups
 * @param longest the time after which a session ends, so that the provider is asked again
 */
public record OpenIdProvider(
    URI server,
    String client,
    Optional<String> secret,
    String name,
    List<String> scopes,
    String nameClaim,
    String groupsClaim,
    GroupRoles roles,
    Duration longest) {

  /** The longest name of a person, in characters; of a longer one the beginning is shown. */
  private static final int LONGEST_NAME = 100;

  private static final int LONGEST_SUBJECT = 255;

  /** Control characters, marks of direction, and ends of lines and paragraphs. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  public OpenIdProvider {
    scopes = List.copyOf(scopes);
    var scheme = server.getScheme();
    if (server.getHost() == null || !"https".equals(scheme) && !"http".equals(scheme)) {
      throw new IllegalArgumentException(
          "hark.access.openid.server is %s; it must be the address of the issuer, such as https://id.example.org"
              .formatted(server));
    }
    if ("http".equals(scheme) && !isThisMachine(server.getHost())) {
      throw new IllegalArgumentException(
          "hark.access.openid.server is %s; it must begin with https: otherwise anyone on the way can say who signs in"
              .formatted(server));
    }
    if (longest.compareTo(Duration.ofMinutes(1)) < 0 || longest.compareTo(Sessions.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "hark.access.openid.session is %s; it must be one minute to %d days"
              .formatted(longest, Sessions.LONGEST.toDays()));
    }
  }

  /** Returns a name without characters that show nothing, or change how others are shown. */
  private static String plain(String name) {
    return INVISIBLE.matcher(name).replaceAll("").strip();
  }

  private static boolean isThisMachine(String host) {
    var isIpv6 = host.startsWith("[") && host.endsWith("]");
    return host.equalsIgnoreCase("localhost")
        || ClientAddress.isLoopback(isIpv6 ? host.substring(1, host.length() - 1) : host);
  }

  /**
   * Returns the person whom the provider describes; empty if it gives no identifier that can be
   * used.
   *
   * @param name empty if the provider gives none; the identifier stands in for it
   */
  public Optional<SessionOwner> person(
      String subject, Optional<String> name, Collection<String> groups) {
    if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      return Optional.empty();
    }
    var shown = name.map(OpenIdProvider::plain).filter(text -> !text.isEmpty()).orElse(subject);
    int length = Math.min(shown.length(), LONGEST_NAME);
    return Optional.of(
        new SessionOwner(
            shown.substring(0, length),
            Optional.of(new ProvidedIdentity(server.toString(), subject, roles.of(groups)))));
  }

  /** Returns whether an identity was given by this provider, and not by one that was set before. */
  public boolean hasGiven(ProvidedIdentity identity) {
    return identity.issuer().equals(server.toString());
  }

  /** Leaves the secret out of logs. */
  @Override
  public String toString() {
    return "OpenIdProvider[%s, %s]".formatted(server, client);
  }
}
