package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import hark.Wait;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The metrics of the packaged application, the alerts and the board, in a real Prometheus. Without
 * it the tests are skipped, with a line that says so, and fail where CI is set.
 */
@Timeout(300)
class PrometheusIT {

  private static final Path PROMETHEUS = program("prometheus");
  private static final Path PROMTOOL = program("promtool");
  private static final Path ALERTS = Path.of("docs", "operate", "alerts.yml").toAbsolutePath();

  /** The panels of the board that show something only after a failure. */
  private static final Set<String> SILENT =
      Set.of("Failed imports, by reason", "Conditions that need attention");

  @TempDir private Path folder;
  private int port; // of Prometheus
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void needsPrometheus() {
    if (!Files.isExecutable(PROMETHEUS) || !Files.isExecutable(PROMTOOL)) {
      if (System.getenv("CI") != null) {
        throw new AssertionError("CI needs Prometheus");
      }
      System.err.println(
          "SKIPPED: the alerts and the board were not tested: there is no Prometheus");
      abort("no Prometheus");
    }
  }

  /** Returns a program of the path; one below {@code /usr/bin} where there is none. */
  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of("/usr/bin", name));
  }

  private String promtool(String input, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(PROMTOOL.toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(UTF_8));
    }
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  void eachAlertFiresWhenItShould() throws Exception {
    promtool("", "check", "rules", ALERTS.toString());
    promtool("", "test", "rules", "src/test/resources/prometheus/alerts.yml");
    var tests = Files.readString(Path.of("src/test/resources/prometheus/alerts.yml"));
    for (var name : alerts()) {
      assertTrue(tests.contains("alertname=\"" + name + "\""), name + " has no test");
    }
  }

  private static Set<String> alerts() throws IOException {
    var names = new TreeSet<String>();
    for (var rule :
        new ObjectMapper(new YAMLFactory()).readTree(ALERTS.toFile()).findValues("alert")) {
      names.add(rule.asText());
    }
    return names;
  }

  @Test
  void theBoardAndTheAlertsHaveTheirFigures() throws Exception {
    int metrics = freePort();
    var hark =
        RunningHark.start(
            folder.resolve("data"),
            folder.resolve("log"),
            List.of(
                "-Dhark.metrics.port=" + metrics,
                "-Dhark.backup.folder=" + folder.resolve("backups")));
    var instance = "127.0.0.1:" + metrics;
    var prometheus = start(instance);
    try {
      hark.submit("/imports/samples", "none", "");
      Wait.until(() -> hark.get("/api/search?q=lamp").get("totalMoments").asInt() > 0);
      promtool(text("http://" + instance + "/metrics"), "check", "metrics");
      for (var panel : board()) {
        for (var target : panel.get("targets")) {
          var expression = target.get("expr").asText().replace("$instance", instance);
          if (SILENT.contains(panel.get("title").asText())) {
            query(expression);
          } else {
            while (query(expression).isEmpty()) {
              Thread.sleep(200); // a rate needs two values
            }
          }
        }
      }
      var names = new TreeSet<String>();
      for (var rule : api("rules").findPath("rules")) {
        while (!"ok".equals(rule(rule.get("name").asText()).get("health").asText())) {
          Thread.sleep(200); // not yet evaluated
        }
        // Without a backup yet, one is pending, for an hour.
        assertNotEquals("firing", rule(rule.get("name").asText()).get("state").asText());
        names.add(rule.get("name").asText());
      }
      assertEquals(alerts(), names);
      assertEquals("up", api("targets").findPath("health").asText());
    } finally {
      prometheus.destroyForcibly();
      hark.stop();
    }
  }

  private static JsonNode board() throws IOException {
    return new ObjectMapper()
        .readTree(Path.of("docs", "operate", "grafana.json").toFile())
        .get("panels");
  }

  private JsonNode rule(String name) throws Exception {
    for (var rule : api("rules").findPath("rules")) {
      if (rule.get("name").asText().equals(name)) {
        return rule;
      }
    }
    throw new AssertionError("no rule " + name);
  }

  private Process start(String instance) throws Exception {
    port = freePort();
    var config = folder.resolve("prometheus.yml");
    Files.writeString(
        config,
        """
        global:
          scrape_interval: 1s
          evaluation_interval: 1s
        rule_files: ["%s"]
        scrape_configs:
          - job_name: hark
            static_configs:
              - targets: ["%s"]
        """
            .formatted(ALERTS, instance));
    promtool("", "check", "config", config.toString());
    var process =
        new ProcessBuilder(
                PROMETHEUS.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    while (true) {
      assertTrue(process.isAlive(), () -> read(folder.resolve("prometheus.log")));
      try {
        text("http://127.0.0.1:" + port + "/-/ready");
        return process;
      } catch (IOException e) {
        Thread.sleep(100); // not there yet
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private JsonNode query(String expression) throws Exception {
    return api("query?query=" + URLEncoder.encode(expression, UTF_8)).get("result");
  }

  private JsonNode api(String path) throws Exception {
    var answer = new ObjectMapper().readTree(text("http://127.0.0.1:" + port + "/api/v1/" + path));
    assertEquals("success", answer.get("status").asText(), answer.toString());
    return answer.get("data");
  }

  private String text(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() == 503) {
      throw new IOException("It is not ready");
    }
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
