package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases in a folder of faults, which the system property {@code hark.faults} names: the list
 * {@code EXPECTED.json}, each case with its {@code file}.
 */
final class FaultCases {

  /** Compares what is read from a file with what is expected, and returns the differences. */
  interface Comparison {
    List<String> differences(Path folder, JsonNode expected) throws Exception;
  }

  private FaultCases() {}

  /** Returns a test for each case of a kind; without the folder, a skipped one that says so. */
  static Stream<DynamicTest> tests(Predicate<JsonNode> kind, Comparison comparison)
      throws IOException {
    var name = System.getProperty("hark.faults", "");
    if (name.isBlank() || !Files.isDirectory(Path.of(name))) {
      var message =
          "NOT RUN: no faults at '%s'; name their folder with -Dhark.faults=...".formatted(name);
      System.err.println(message);
      return Stream.of(dynamicTest(message, () -> Assumptions.abort(message)));
    }
    var folder = Path.of(name);
    var cases = new ObjectMapper().readTree(folder.resolve("EXPECTED.json").toFile());
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(kind)
        .map(
            expected ->
                dynamicTest(
                    expected.path("file").textValue(),
                    () -> assertEquals(List.of(), comparison.differences(folder, expected))));
  }
}
