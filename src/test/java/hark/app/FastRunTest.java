package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.suite.ApplicationTestList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The run of tests without the application, which the profile {@code fast} shortens. */
class FastRunTest {

  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Path APPLICATION =
      Path.of("src", "test", "resources", "application-tests.txt");

  @Test
  void itIsDocumented() throws IOException {
    assertTrue(Markdown.read("CONTRIBUTING.md").text().contains("`./mvnw test -Pfast`"));
  }

  @Test
  void itStartsNoApplication() throws IOException {
    var starting = new ArrayList<Path>();
    int others = 0;
    for (var test : tests()) {
      boolean starts = Files.readString(TESTS.resolve(test)).contains("\n@QuarkusTest\n");
      boolean isNamed = ApplicationTestList.isNamed(test);
      if (starts && !isNamed) {
        starting.add(test);
      }
      others += isNamed ? 0 : 1;
    }
    assertEquals(List.of(), starting, "add these to " + APPLICATION);
    assertTrue(others > 100, "leaves out too much");
  }

  private static List<Path> tests() throws IOException {
    try (var files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .map(TESTS::relativize)
          .toList();
    }
  }
}
