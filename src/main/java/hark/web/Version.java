package hark.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The version of Hark, as it was built. */
@Singleton
class Version {

  private final String number;

  Version(@ConfigProperty(name = "quarkus.application.version") String number) {
    this.number = number;
  }

  String number() {
    return number;
  }
}
