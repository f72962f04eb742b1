package hark.suite;

/** What Surefire is given for {@link ApplicationPart#ACCESS}. */
final class SignInProfilesSuite {

  private SignInProfilesSuite() {}
}
