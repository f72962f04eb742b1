package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** The log as JSON, as the console gets it. */
@QuarkusTest
@TestProfile(JsonLogTest.Json.class)
class JsonLogTest {

  /** The setting that docs/operate/monitoring.md describes. */
  public static final class Json implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.log.console.json.enabled", "true");
    }
  }

  @Test
  void eachEntryIsOneObjectOnOneLine() throws IOException {
    var entry = new LogRecord(Level.WARNING, "Two lines\nand \"quotes\"");
    entry.setLoggerName("hark.changes");
    entry.setThrown(new IllegalStateException("why"));
    var line = console().getFormatter().format(entry);
    assertEquals(line.length() - 1, line.indexOf('\n'), line);
    var json = new ObjectMapper().readTree(line);
    assertEquals("Two lines\nand \"quotes\"", json.path("message").asText());
    assertEquals("hark.changes", json.path("loggerName").asText());
    assertEquals("WARN", json.path("level").asText().substring(0, 4));
    assertEquals("why", json.path("exception").path("message").asText());
    assertTrue(OffsetDateTime.parse(json.path("timestamp").asText()).getYear() > 2000);
  }

  private static ConsoleHandler console() {
    return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
        .filter(ConsoleHandler.class::isInstance)
        .map(ConsoleHandler.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
