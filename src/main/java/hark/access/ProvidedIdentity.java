package hark.access;

/**
 * The identity of a person as an {@link OpenIdProvider} gave it when a session began.
 *
 * @param subject the identifier of the person there, which never changes
 * @param role that of the person's groups
 */
public record ProvidedIdentity(String subject, Role role) {}
