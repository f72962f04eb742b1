package hark.access;

import java.util.Optional;

/**
 * The sender of a request.
 *
 * @param name that of the account or token; empty if it is not known
 * @param identity empty if the visitor did not sign in at an {@link OpenIdProvider}
 */
public record Visitor(String name, Role role, Means means, Optional<ProvidedIdentity> identity) {

  /** The ways by which visitors are known. */
  public enum Means {
    /** Not at all. */
    UNKNOWN,
    /** A command of {@code bin/hark} by the user that runs Hark. */
    COMMAND,
    TOKEN,
    /** A header of a {@link TrustedProxy}. */
    PROXY,
    /** A session of an account. */
    SESSION,
    /** A session that began at an {@link OpenIdProvider}. */
    PROVIDER
  }

  /** Returns a visitor of no provider. */
  public static Visitor of(String name, Role role, Means means) {
    return new Visitor(name, role, means, Optional.empty());
  }

  /** Returns a person who has signed in at a provider. */
  public static Visitor provided(String name, ProvidedIdentity identity) {
    return new Visitor(name, identity.role(), Means.PROVIDER, Optional.of(identity));
  }

  /** Returns a visitor that is not known. */
  public static Visitor unknown(Role role) {
    return of("", role, Means.UNKNOWN);
  }

  /** Returns the visitor behind commands, who may do everything. */
  public static Visitor command() {
    return of("bin/hark", Role.ADMIN, Means.COMMAND);
  }

  /** Returns this visitor with another role. */
  public Visitor withRole(Role other) {
    return new Visitor(name, other, means, identity);
  }

  /**
   * Returns what tells visitors apart. Names alone do not: people choose them at a provider, and a
   * token may have the name of an account.
   */
  public String key() {
    return means + " " + identity.map(one -> one.subject() + " " + one.issuer()).orElse(name);
  }

  /** Returns whether the visitor has signed in by a browser. */
  public boolean hasSession() {
    return means == Means.SESSION || means == Means.PROVIDER;
  }

  public boolean isKnown() {
    return means != Means.UNKNOWN;
  }

  public boolean may(Role needed) {
    return role.includes(needed);
  }
}
