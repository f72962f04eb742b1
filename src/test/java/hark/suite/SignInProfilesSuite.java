package hark.suite;

/** The class that stands for {@link ApplicationPart#ACCESS} in the build. */
final class SignInProfilesSuite {

  private SignInProfilesSuite() {}
}
