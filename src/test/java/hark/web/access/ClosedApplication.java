package hark.web.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A start of the application in which visitors who are not known may do nothing. */
public final class ClosedApplication implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("hark.access.anonymous", "none");
  }
}
