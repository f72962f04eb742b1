package hark.suite;

import hark.web.OwnApplication;
import hark.web.access.ClosedApplication;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.Optional;

/**
 * A part of the tests that start the application, which runs in one process. All tests of a profile
 * are in one part: a process that meets a profile builds and starts the application once more.
 */
enum ApplicationPart {

  /** Tests without a profile. */
  DEFAULT(DefaultApplicationSuite.class),

  /** Tests of {@link OwnApplication}. */
  OWN(OwnApplicationSuite.class),

  /** Tests of {@link ClosedApplication}. */
  CLOSED(ClosedApplicationSuite.class),

  /** Tests of any other profile that is beside {@link ClosedApplication}. */
  ACCESS(SignInProfilesSuite.class),

  /** Tests of any other profile. */
  OTHER(ProfilesSuite.class);

  private final Class<?> suite;

  ApplicationPart(Class<?> suite) {
    this.suite = suite;
  }

  /** Returns the class that stands for the part where tests are named by their classes. */
  Class<?> suite() {
    return suite;
  }

  /** Returns the part for which a class stands where tests are named by their classes. */
  static Optional<ApplicationPart> ofSuite(String name) {
    return Arrays.stream(values()).filter(part -> part.suite.getName().equals(name)).findFirst();
  }

  /** Returns the part of a test, by the profile that it names. */
  static ApplicationPart of(Class<?> test) {
    var named = test.getAnnotation(TestProfile.class);
    return named == null ? DEFAULT : ofProfile(named.value());
  }

  private static ApplicationPart ofProfile(Class<? extends QuarkusTestProfile> profile) {
    if (profile == OwnApplication.class) {
      return OWN;
    }
    if (profile == ClosedApplication.class) {
      return CLOSED;
    }
    return profile.getPackage() == ClosedApplication.class.getPackage() ? ACCESS : OTHER;
  }
}
