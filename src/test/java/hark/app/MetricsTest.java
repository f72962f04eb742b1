package hark.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import hark.Wait;
import hark.standin.StandInCase;
import hark.web.Given;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metrics, compared with the documents, the alerts and the board, and after some work. */
@QuarkusTest
@TestProfile(MetricsTest.Measured.class)
class MetricsTest {

  /** Metrics at a port that the system chooses. */
  public static final class Measured implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hark.metrics.port", "0");
    }
  }

  private static final Pattern NAME = Pattern.compile("\\b(?:hark|process)_[a-z_]+\\b");
  private static final Pattern PART = Pattern.compile("_(?:bucket|count|sum)$");

  @Inject MetricsListener listener;
  @Inject Meters meters;

  private String metrics() {
    return given()
        .port(listener.port())
        .get("/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Set<String> names() {
    var names = new TreeSet<String>();
    for (var one : meters.registry().orElseThrow().scrape()) {
      var name = one.getMetadata().getPrometheusName();
      names.add(
          switch (one) {
            case CounterSnapshot _ -> name + "_total";
            case InfoSnapshot _ -> name + "_info";
            default -> name;
          });
    }
    return names;
  }

  private double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + series + " in " + metrics()));
  }

  @Test
  void theTableNamesEveryMetric() throws IOException {
    var documented = new TreeSet<String>();
    for (var row : Markdown.read("docs/operate/monitoring.md").table("Metrics")) {
      documented.addAll(Markdown.codes(row.getFirst()));
    }
    assertEquals(names(), documented);
  }

  @Test
  void theAlertsAreAboutMetricsThatExist() throws IOException {
    var alerts =
        new ObjectMapper(new YAMLFactory()).readTree(Path.of("docs/operate/alerts.yml").toFile());
    var rules = alerts.get("groups").get(0).get("rules");
    assertTrue(rules.size() > 5, "looked in the wrong place");
    for (var rule : rules) {
      assertTrue(rule.get("annotations").get("summary").asText().endsWith("."), rule.toString());
      assertKnown(rule.get("expr").asText());
    }
  }

  @Test
  void theBoardShowsMetricsThatExist() throws IOException {
    var board = new ObjectMapper().readTree(Path.of("docs/operate/grafana.json").toFile());
    var expressions = board.findValuesAsText("expr", new ArrayList<>());
    assertTrue(expressions.size() > 10, "looked in the wrong place");
    expressions.forEach(this::assertKnown);
    var numbers = new ArrayList<Integer>();
    for (JsonNode panel : board.get("panels")) {
      numbers.add(panel.get("id").asInt());
    }
    assertEquals(numbers.size(), Set.copyOf(numbers).size());
  }

  private void assertKnown(String expression) {
    var known = names();
    for (var name : NAME.matcher(expression).results().toList()) {
      var metric = PART.matcher(name.group()).replaceFirst("");
      assertTrue(known.contains(metric), name.group() + " in " + expression);
    }
  }

  @Test
  void searchesAreCountedByClass() {
    Given.transcript("meter1", "A meter", "en", "The gauge was read twice that day");
    var classes =
        Map.of(
            "gauge",
            "word",
            "read gauge",
            "words",
            "\"was read\"",
            "phrase",
            "gau*",
            "pattern",
            "gauge OR day",
            "operators");
    for (var one : classes.entrySet()) {
      var series = "hark_search_seconds_count{class=\"" + one.getValue() + "\"}";
      double before = value(series);
      given().queryParam("q", one.getKey()).get("/api/search").then().statusCode(200);
      assertTrue(value(series) > before, one.getKey());
    }
  }

  @Test
  void whatIsImportedIsMeasured() {
    double commits = value("hark_index_commit_seconds_count");
    Given.transcript("meter2", "Another meter", "en", "Five words are said here");
    assertTrue(value("hark_index_commit_seconds_count") > commits);
    assertTrue(value("hark_index_videos") >= 1);
    assertTrue(value("hark_index_words") >= 5);
    for (var size : List.of("index_bytes", "archive_bytes", "disk_free_bytes", "heap_used_bytes")) {
      assertTrue(value("hark_" + size) > 0, size);
    }
    assertEquals(0, value("hark_index_missing_transcripts"));
  }

  @Test
  void failuresAreCountedByTheirReason() {
    given()
        .contentType("application/json")
        .body(Map.of("ids", List.of(StandInCase.NO_AUDIO.videoNo()), "anyway", true))
        .post("/api/imports")
        .then()
        .statusCode(202);
    double failed =
        Wait.forValue(
            "a failed import",
            () -> value("hark_queue_jobs{state=\"failed\"}"),
            number -> number > 0);
    assertEquals(1, failed);
    assertEquals(1, value("hark_queue_failures{reason=\"memories_no_words\"}"));
    assertEquals(0, value("hark_queue_oldest_seconds"));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 200",
    "10.1.2.3, 200",
    "[::1], 200",
    "localhost, 200",
    "evil.example, 421",
    "127.0.0.1.evil.example, 421"
  })
  void onlyAllowedNamesAreAnswered(String host, int status) {
    given()
        .port(listener.port())
        .header("Host", host + ":" + listener.port())
        .get("/metrics")
        .then()
        .statusCode(status);
  }

  @Test
  void nothingElseIsServedAtThisPort() {
    for (var path : List.of("/", "/api/videos", "/metrics/")) {
      given().port(listener.port()).get(path).then().statusCode(404);
    }
    given().port(listener.port()).post("/metrics").then().statusCode(404);
    given().port(RestAssured.port).get("/metrics").then().statusCode(equalTo(404));
  }
}
