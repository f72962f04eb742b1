package hark.suite;

/** The class that stands for {@link ApplicationPart#OWN} in the build. */
final class OwnApplicationSuite {

  private OwnApplicationSuite() {}
}
