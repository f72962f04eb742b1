package hark.suite;

/** What Surefire is given for {@link ApplicationPart#OWN}. */
final class OwnApplicationSuite {

  private OwnApplicationSuite() {}
}
