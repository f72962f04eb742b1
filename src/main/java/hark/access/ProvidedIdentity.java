package hark.access;

/**
 * The identity of a person as an {@link OpenIdProvider} gave it when a session began. Issuer and
 * subject together tell people apart.
 *
 * @param issuer the address of the provider
 * @param subject the identifier of the person there, which never changes
 * @param role that of the person's groups
 */
public record ProvidedIdentity(String issuer, String subject, Role role) {

  /** Returns whether both are of the same person, whatever the roles. */
  boolean isSame(ProvidedIdentity other) {
    return issuer.equals(other.issuer) && subject.equals(other.subject);
  }
}
