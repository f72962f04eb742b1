package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartFailureTest {

  @Test
  void knownFailuresAreOneLineHoweverTheyAreWrapped() {
    assertEquals(
        "Port 8080 is used by another program. Stop that program, or choose another port with -Dquarkus.http.port=PORT.",
        explain(new QuarkusBindException("127.0.0.2", 8080, new BindException("x"))));
    assertEquals(
        "This machine has no address 192.0.2.1. Choose another one with -Dquarkus.http.host=ADDRESS.",
        explain(new QuarkusBindException("192.0.2.1", 8080, new BindException("x"))));
    assertEquals("Said so.", explain(new ConfigurationException("Said so.")));
    assertEquals("hark.x is wrong.", explain(new IllegalArgumentException("hark.x is wrong")));
  }

  private static String explain(Exception cause) {
    return StartFailure.explain(new RuntimeException("Failed to start", cause)).orElseThrow();
  }

  @Test
  void othersAreNotExplained() {
    assertEquals(Optional.empty(), StartFailure.explain(new IllegalArgumentException("index")));
    assertEquals(Optional.empty(), StartFailure.explain(new IllegalStateException()));
  }
}
