package hark.web.access;

/**
 * The page after signing out, for people who have signed in at a provider.
 *
 * @param provider its name
 * @param address the address to sign out there, too
 */
public record SignedOutView(String provider, String address) {}
