package hark.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestEngine;

/** The parts in which the tests that start the application run: each test in one of them. */
class ApplicationPartTest {

  private static final Path SOURCES = Path.of("src", "test", "java");

  @Test
  void eachTestOfTheListIsInOnePart() throws IOException {
    var inParts =
        Arrays.stream(ApplicationPart.values())
            .flatMap(part -> ApplicationTestList.names(part).stream())
            .sorted()
            .toList();
    assertEquals(sources(ApplicationTestList::isNamed), inParts);
  }

  @ParameterizedTest
  @EnumSource
  void noPartIsEmpty(ApplicationPart part) {
    assertFalse(ApplicationTestList.names(part).isEmpty(), "needs no process");
  }

  /** The engine is asked for the parts, and it leaves what other engines run to them. */
  @Test
  void theTestsAreThoseOfJupiter() throws IOException {
    assertTrue(
        ServiceLoader.load(TestEngine.class).stream()
            .anyMatch(provider -> provider.type() == ApplicationEngine.class));
    assertEquals(
        List.of(),
        sources(
            file ->
                ApplicationTestList.isNamed(file)
                    && text(SOURCES.resolve(file)).contains("import net.jqwik.")));
  }

  /** The build gives Surefire the classes of the parts by the pattern of their names. */
  @Test
  void theBuildStartsEachPart() throws IOException {
    assertTrue(text(Path.of("pom.xml")).contains("<include>hark/suite/*Suite.java</include>"));
    assertEquals(
        Arrays.stream(ApplicationPart.values())
            .map(part -> part.suite().getName())
            .sorted()
            .toList(),
        sources(file -> file.startsWith("hark/suite") && file.toString().endsWith("Suite.java")));
  }

  private static List<String> sources(Predicate<Path> isWanted) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .map(SOURCES::relativize)
          .filter(isWanted)
          .map(file -> file.toString().replaceFirst("[.]java$", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
