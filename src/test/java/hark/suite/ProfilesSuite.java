package hark.suite;

/** The class that stands for {@link ApplicationPart#OTHER} in the build. */
final class ProfilesSuite {

  private ProfilesSuite() {}
}
