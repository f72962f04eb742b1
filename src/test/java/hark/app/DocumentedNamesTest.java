package hark.app;

import static hark.app.Markdown.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of packages, types and tests that documents and scripts use. */
class DocumentedNamesTest {

  private static final Pattern SELECTED_TEST = Pattern.compile("-Dtest='?([\\w#*,/]+)");
  private static final Pattern FULL_NAME = Pattern.compile("\\bhark((?:\\.[a-z]+)+)\\.([A-Z]\\w+)");

  private static final Pattern DOCUMENT = Pattern.compile("\\bdocs/[a-z0-9/-]+\\.md");

  /** Types of libraries that documents name. */
  private static final Set<String> FOREIGN = Set.of("StandardTokenizer");

  @Test
  void packagesAreDrawnWithTheirArrows() throws IOException {
    var allowed = new TreeMap<>(ArchitectureTest.ALLOWED);
    allowed.put("app", Set.of()); // "everything"
    assertEquals(allowed, arrows("Packages"));
  }

  @Test
  void innerPackagesAreDrawnWithTheirArrows() throws IOException {
    var drawn = arrows("Packages inside packages");
    drawn.values().removeIf(Set::isEmpty);
    assertEquals(new TreeMap<>(ArchitectureTest.INSIDE), drawn);
  }

  @Test
  void everyInnerPackageIsDrawn() throws IOException {
    var folders = new TreeSet<String>();
    var root = Path.of("src", "main", "java", "hark");
    try (var files = Files.walk(root)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> root.relativize(file.getParent()))
          .filter(folder -> folder.getNameCount() == 2)
          .forEach(folder -> folders.add(folder.getName(0) + "." + folder.getName(1)));
    }
    var drawn = new TreeSet<>(arrows("Packages inside packages").keySet());
    drawn.removeIf(name -> !name.contains("."));
    assertEquals(folders, drawn);
  }

  private static Map<String, Set<String>> arrows(String heading) throws IOException {
    var drawn = new TreeMap<String, Set<String>>();
    for (var row : Markdown.read("docs/architecture.md").table(heading)) {
      drawn.put(code(row.get(0)), new TreeSet<>(Markdown.codes(row.get(2))));
    }
    return drawn;
  }

  @Test
  void typesOfTheGlossaryExist() throws IOException {
    var types = Sources.main().keySet();
    int names = 0;
    for (var row : Markdown.read("docs/glossary.md").allRows()) {
      for (var name : Markdown.codes(row.get(2))) {
        assertTrue(types.contains(name), name);
        names++;
      }
    }
    assertTrue(names > 50, "looked in the wrong place");
  }

  @Test
  void typesThatDocumentsNameExist() throws IOException {
    var types = Sources.types();
    for (var document : Markdown.all()) {
      for (var name : Markdown.codes(document.text())) {
        boolean isType = name.matches("([A-Z][a-z0-9]+){2,}") && !FOREIGN.contains(name);
        assertTrue(!isType || types.contains(name), document.file() + ": " + name);
      }
    }
  }

  /** A test is named as `Type`, `Type.method`, or `method` after the name of its type. */
  @ParameterizedTest
  @ValueSource(strings = {"docs/reliability.md", "docs/internals/pitfalls.md"})
  void testsThatHoldPromisesExist(String document) throws IOException {
    var tests = Sources.tests();
    int names = 0;
    for (var row : Markdown.read(document).allRows()) {
      var type = "";
      for (var cell : row.subList(1, row.size())) {
        for (var name : Markdown.codes(cell)) {
          var parts = name.split("\\.");
          if (parts[0].matches("[A-Z]\\w*(Test|IT|Contract)")) {
            type = parts[0];
            assertTrue(tests.containsKey(type), document + ": " + name);
            names++;
          }
          var method = parts[parts.length - 1];
          if (method.matches("[a-z]+([A-Z][a-z]*)+") && !type.isEmpty()) {
            assertTrue(
                Sources.hasMethod(type, method, tests), document + ": " + type + "." + method);
          }
        }
      }
    }
    assertTrue(names > 15, "looked in the wrong place");
  }

  @Test
  void selectedTestsExist() throws IOException {
    var tests = Sources.tests();
    int names = 0;
    for (var text : textsWithCommands()) {
      for (var selected : SELECTED_TEST.matcher(text).results().toList()) {
        for (var name : selected.group(1).split(",")) {
          assertTrue(isTest(name, tests), name);
          names++;
        }
      }
      for (var started : FULL_NAME.matcher(text).results().toList()) {
        assertTrue(isSource(started.group(1), started.group(2)), started.group());
      }
    }
    assertTrue(names > 5, "looked in the wrong place");
  }

  @Test
  void documentsThatSourcesAndScriptsNameExist() throws IOException {
    int names = 0;
    for (var root : List.of("src", "bin", ".ci", "Dockerfile", "docs/operate")) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(DocumentedNamesTest::isText).toList()) {
          for (var name : DOCUMENT.matcher(Files.readString(file)).results().toList()) {
            assertTrue(Files.exists(Path.of(name.group())), file + ": " + name.group());
            names++;
          }
        }
      }
    }
    assertTrue(names > 5, "looked in the wrong place");
  }

  private static boolean isText(Path file) {
    var name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.matches(".*\\.(java|properties|html|py|service|yaml)") || !name.contains("."));
  }

  /** Returns whether a selection of Surefire's names a package, a class, or a method that exist. */
  private static boolean isTest(String selection, Map<String, String> tests) {
    if (selection.endsWith("/**")) {
      return Files.isDirectory(Path.of("src/test/java", selection.replace("/**", "")));
    }
    var parts = selection.split("#");
    boolean isOneMethod = parts.length == 2 && !parts[1].contains("*");
    return isOneMethod ? Sources.hasMethod(parts[0], parts[1], tests) : tests.containsKey(parts[0]);
  }

  private static boolean isSource(String packageName, String type) {
    var file = "java/hark" + packageName.replace('.', '/') + "/" + type + ".java";
    return Files.exists(Path.of("src/main", file)) || Files.exists(Path.of("src/test", file));
  }

  private static List<String> textsWithCommands() throws IOException {
    var texts = new ArrayList<String>();
    for (var document : Markdown.all()) {
      texts.add(document.text());
    }
    try (var programs = Files.list(Path.of("bin"))) {
      for (var program : programs.toList()) {
        texts.add(Files.readString(program));
      }
    }
    return texts;
  }
}
