package hark.web.shell;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The version of this build of Hark. */
@Singleton
public class HarkVersion {

  private final String number;

  HarkVersion(@ConfigProperty(name = "quarkus.application.version") String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
