package hark.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The reports to the service manager that has started Hark, if one has. */
@Singleton
final class ServiceWiring {

  private final Optional<ServiceReporter> reporter;

  ServiceWiring(CommandListener listener) {
    this.reporter = ServiceReporter.of(System.getenv(), listener::access);
  }

  void start(@Observes StartupEvent event) {
    reporter.ifPresent(ServiceReporter::start);
  }

  /** Before everything else that stops. */
  void stop(@Observes @Priority(1) ShutdownEvent event) {
    reporter.ifPresent(ServiceReporter::close);
  }
}
