package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build's profile {@code fast}, which CONTRIBUTING.md describes. */
class FastRunTest {

  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern EXCLUDE = Pattern.compile("<exclude>([^<]+)</exclude>");

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
      boolean isLeftOut = excludes().stream().anyMatch(exclude -> exclude.matches(test));
      if (starts && !isLeftOut) {
        starting.add(test);
      }
      others += isLeftOut ? 0 : 1;
    }
    assertEquals(List.of(), starting, "add these to the excludes of the profile fast in pom.xml");
    assertTrue(others > 100, "leaves out too much");
  }

  private static List<PathMatcher> excludes() throws IOException {
    var build = Files.readString(Path.of("pom.xml"));
    var profile = build.substring(build.indexOf("<id>fast</id>"));
    return EXCLUDE
        .matcher(profile)
        .results()
        .map(found -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1) + ".java"))
        .toList();
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
