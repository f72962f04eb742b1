package hark.suite;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryListener;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * An engine that has Jupiter run all tests of an {@link ApplicationPart} at once where the class of
 * the part is selected. Quarkus keeps an application between the classes of one such run only, and
 * Surefire, which gives each of several processes one class after the other, begins a run for each.
 */
public final class ApplicationEngine implements TestEngine {

  private final TestEngine jupiter =
      ServiceLoader.load(TestEngine.class, TestEngine.class.getClassLoader()).stream()
          .filter(engine -> engine.type().getPackageName().equals("org.junit.jupiter.engine"))
          .map(ServiceLoader.Provider::get)
          .findFirst()
          .orElseThrow();

  @Override
  public String getId() {
    return "application";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    return jupiter.discover(new Expanded(request), id);
  }

  @Override
  public void execute(ExecutionRequest request) {
    jupiter.execute(request);
  }

  /**
   * A request in which the tests of a part take the place of its class, and of all else nothing.
   */
  private record Expanded(EngineDiscoveryRequest request) implements EngineDiscoveryRequest {

    @Override
    public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
      return request.getSelectorsByType(ClassSelector.class).stream()
          .flatMap(selected -> ApplicationPart.ofSuite(selected.getClassName()).stream())
          .flatMap(part -> ApplicationTestList.names(part).stream())
          // By name, so that Quarkus loads each class, with the application it runs in.
          .map(DiscoverySelectors::selectClass)
          .filter(type::isInstance)
          .map(type::cast)
          .toList();
    }

    @Override
    public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
      return request.getFiltersByType(type);
    }

    @Override
    public ConfigurationParameters getConfigurationParameters() {
      return request.getConfigurationParameters();
    }

    @Override
    public EngineDiscoveryListener getDiscoveryListener() {
      return request.getDiscoveryListener();
    }

    @Override
    public OutputDirectoryCreator getOutputDirectoryCreator() {
      return request.getOutputDirectoryCreator();
    }
  }
}
