package hark.suite;

/** What Surefire is given for {@link ApplicationPart#CLOSED}. */
final class ClosedApplicationSuite {

  private ClosedApplicationSuite() {}
}
