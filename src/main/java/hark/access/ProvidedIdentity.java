package hark.access;

/**
 * What an {@link OpenIdProvider} said of a person when a session began.
 *
 * @param subject the identifier of the person there, which never changes
 * @param role that of the person's groups
 */
public record ProvidedIdentity(String subject, Role role) {}
