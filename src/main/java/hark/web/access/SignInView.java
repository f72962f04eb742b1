package hark.web.access;

import hark.web.view.DeepLink;

/**
 * The form to sign in.
 *
 * @param next the path of the page to show afterwards
 * @param problem empty if there is none
 * @param hasAccounts whether there is any account
 * @param provider the name of the provider of OpenID Connect; empty if there is none
 */
public record SignInView(
    String name, String next, String problem, boolean hasAccounts, String provider) {

  /** Returns {@link #next} as a parameter of another address. */
  public String nextEncoded() {
    return DeepLink.encode(next);
  }
}
