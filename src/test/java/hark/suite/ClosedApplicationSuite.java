package hark.suite;

/** The class that stands for {@link ApplicationPart#CLOSED} in the build. */
final class ClosedApplicationSuite {

  private ClosedApplicationSuite() {}
}
