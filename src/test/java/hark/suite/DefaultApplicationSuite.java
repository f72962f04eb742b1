package hark.suite;

/** What Surefire is given for {@link ApplicationPart#DEFAULT}. */
final class DefaultApplicationSuite {

  private DefaultApplicationSuite() {}
}
