package hark.suite;

/** What Surefire is given for {@link ApplicationPart#OTHER}. */
final class ProfilesSuite {

  private ProfilesSuite() {}
}
