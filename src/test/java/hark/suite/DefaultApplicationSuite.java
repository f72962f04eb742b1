package hark.suite;

/** The class that stands for {@link ApplicationPart#DEFAULT} in the build. */
final class DefaultApplicationSuite {

  private DefaultApplicationSuite() {}
}
