package hark.script;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the list of {@code data-*} attributes against templates, scripts and styles. */
class ScriptAttributesTest {

  private static final Path LIST = Path.of("docs", "internals", "attributes.md");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern NAME = Pattern.compile("\\bdata-[a-z]+(?:-[a-z]+)*");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(data-[a-z-]+)` \\|");
  private static final Pattern WRITTEN = Pattern.compile("\\.dataset\\.(\\w+) =(?!=)");

  /** Marks places for tests alone. */
  private static final Set<String> FOR_TESTS = Set.of("data-problems", "data-offers", "data-offer");

  private final String templates = texts(RESOURCES.resolve("templates"), ".html");
  private final String scripts = texts(RESOURCES.resolve("assets"), ".js");
  private final String styles = texts(RESOURCES.resolve("assets"), ".css");

  @Test
  void everyAttributeIsListedAndEveryListedOneIsThere() throws IOException {
    var used = names(NAME, templates);
    used.addAll(names(NAME, scripts));
    used.addAll(names(NAME, styles));
    WRITTEN.matcher(scripts).results().forEach(result -> used.add(attribute(result.group(1))));
    assertEquals(used, listed());
  }

  @Test
  void whatATemplateSaysIsReadByAScriptOrAStyle() throws IOException {
    for (var name : listed()) {
      var isRead = Pattern.compile("\\b" + property(name) + "\\b").matcher(scripts).find();
      assertTrue(isRead || scripts.contains(part(name)) || isNamed(name) || isForTests(name), name);
    }
  }

  @Test
  void whatAScriptLooksForIsWrittenBySomebody() throws IOException {
    var written = names(NAME, templates);
    WRITTEN.matcher(scripts).results().forEach(result -> written.add(attribute(result.group(1))));
    Pattern.compile("Attribute\\('(data-[a-z-]+)'")
        .matcher(scripts)
        .results()
        .forEach(result -> written.add(result.group(1)));
    var lost = listed();
    lost.removeAll(written);
    assertEquals(Set.of(), lost);
  }

  private boolean isNamed(String name) {
    return names(NAME, scripts).contains(name) || names(NAME, styles).contains(name);
  }

  private static boolean isForTests(String name) {
    return FOR_TESTS.contains(name);
  }

  /** Parts of the dock are looked for by the rest of their names. */
  private static String part(String name) {
    return "'" + name.substring("data-".length()) + "'";
  }

  private static Set<String> listed() throws IOException {
    return ROW.matcher(Files.readString(LIST))
        .results()
        .map(row -> row.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(toCollection(TreeSet::new));
  }

  private static String property(String attribute) {
    return Pattern.compile("-([a-z])")
        .matcher(attribute.substring("data-".length()))
        .replaceAll(letter -> letter.group(1).toUpperCase());
  }

  private static String attribute(String property) {
    return "data-"
        + Pattern.compile("[A-Z]")
            .matcher(property)
            .replaceAll(letter -> "-" + letter.group().toLowerCase());
  }

  private static String texts(Path folder, String end) {
    return ScriptFiles.below(folder, end).stream()
        .map(ScriptFiles::read)
        .collect(Collectors.joining("\n"));
  }
}
