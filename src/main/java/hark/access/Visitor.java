package hark.access;

/**
 * The sender of a request.
 *
 * @param name that of the account or token; empty if it is not known
 */
public record Visitor(String name, Role role, Means means) {

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

  /** Returns a visitor that is not known. */
  public static Visitor unknown(Role role) {
    return new Visitor("", role, Means.UNKNOWN);
  }

  /** Returns the visitor behind commands, who may do everything. */
  public static Visitor command() {
    return new Visitor("bin/hark", Role.ADMIN, Means.COMMAND);
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
