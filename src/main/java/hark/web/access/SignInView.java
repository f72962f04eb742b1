package hark.web.access;

/**
 * The form to sign in.
 *
 * @param next the path of the page to show afterwards
 * @param problem empty if there is none
 * @param hasAccounts whether there is any account
 */
public record SignInView(String name, String next, String problem, boolean hasAccounts) {}
