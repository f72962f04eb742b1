package hark.app;

import static hark.app.Markdown.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The statements of the documents on settings, commands, requests, packages and each other. */
class DocumentationTest {

  private static final int LONGEST_README = 130;

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?:[A-Z_]+=\\S+ )?((?:\\./|bin/)\\S+)(.*)$");
  private static final Pattern OPTION = Pattern.compile("-D((?:hark|quarkus)\\.[a-z.-]+)=");
  private static final Pattern PROFILE = Pattern.compile("mvnw [^`\\n]*-P(\\w+)");
  private static final Pattern CLI_NAME = Pattern.compile("@Command\\(\\s*name = \"(\\w+)\"");
  private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

  /** Documents that list others. */
  private static final List<String> MAPS =
      List.of("README.md", "docs/README.md", "docs/adr/README.md", "docs/benchmarks/README.md");

  /** Turns that are vague or out of use. */
  private static final Pattern WORDING =
      Pattern.compile("(?i)\\b(whoever|somebody|nobody|anybody|those who|be it)\\b");

  @Test
  void theReadmeIsShort() throws IOException {
    assertTrue(readme().text().lines().count() <= LONGEST_README);
    for (var command : List.of("./mvnw quarkus:dev\n", "./mvnw verify\n")) {
      assertTrue(readme().shellBlocks().contains(command), command);
    }
  }

  @Test
  void everySettingHasARowWithItsDefault() throws IOException {
    var documented = new TreeMap<String, String>();
    for (var row : settings().table("Settings")) {
      documented.put(code(row.get(0)), row.get(1).equals("none") ? "" : code(row.get(1)));
    }
    var read = Settings.read();
    properties().forEach((name, value) -> addOurs(name.toString(), value, documented, read));
    assertEquals(read, documented);
  }

  /** Settings of Quarkus for which Hark has another default. */
  private static void addOurs(
      String name, Object value, Map<String, String> documented, Map<String, String> read) {
    if (name.startsWith("quarkus.") && documented.containsKey(name)) {
      read.put(name, value.toString());
    }
  }

  @Test
  void namesOfSettingsInGuidesAreSettings() throws IOException {
    var known = Settings.read().keySet();
    for (var document : Markdown.all()) {
      if (!document.file().startsWith("docs/internals")
          && !document.file().startsWith("docs/adr")) {
        for (var name : Markdown.codes(document.text().replaceAll("(?s)```.*?```", ""))) {
          boolean isSetting = name.matches("hark\\.[a-z-]+(\\.[a-z-]+)*");
          boolean isFile = name.matches("hark\\.(address|archive|css|folder|js|service)");
          assertTrue(!isSetting || isFile || known.contains(name), document.file() + ": " + name);
        }
      }
    }
  }

  @Test
  void environmentVariablesAreRead() throws IOException {
    var names = settings().table("Environment variables").stream().map(row -> code(row.get(0)));
    assertEquals(List.of("MEMORIES_API_KEY", "HARK_JAVA_OPTS"), names.toList());
    assertEquals("${MEMORIES_API_KEY:}", properties().get("hark.memories.api-key"));
    assertTrue(Files.readString(Path.of("bin", "hark")).contains("${HARK_JAVA_OPTS-}"));
  }

  @Test
  void commandsInBlocksExist() throws IOException {
    int commands = 0;
    for (var document : Markdown.all()) {
      for (var block : document.shellBlocks()) {
        for (var command : COMMAND.matcher(block).results().toList()) {
          assertTrue(Files.isExecutable(Path.of(command.group(1))), command.group());
          checkOptions(command.group(2));
          commands++;
        }
      }
    }
    assertTrue(commands > 5, "looked in the wrong place");
  }

  private static void checkOptions(String options) throws IOException {
    var known = new HashSet<>(Settings.read().keySet());
    known.addAll(properties().stringPropertyNames());
    var build = Files.readString(Path.of("pom.xml"));
    for (var option : OPTION.matcher(options).results().toList()) {
      boolean isKnown = known.contains(option.group(1)) || build.contains("<" + option.group(1));
      assertTrue(isKnown, option.group());
    }
  }

  @Test
  void profilesOfTheBuildExist() throws IOException {
    var build = Files.readString(Path.of("pom.xml"));
    for (var document : Markdown.all()) {
      for (var profile : PROFILE.matcher(document.text()).results().toList()) {
        assertTrue(build.contains("<id>" + profile.group(1) + "</id>"), profile.group());
      }
    }
  }

  @Test
  void everyProgramAndCommandHasARow() throws IOException {
    var expected = new TreeSet<String>();
    try (var programs = Files.list(Path.of("bin"))) {
      programs.forEach(program -> expected.add(program.toString().replace('\\', '/')));
    }
    expected.remove("bin/hark"); // it has a row for each of its commands
    for (var source : Sources.main().values()) {
      CLI_NAME.matcher(source).results().forEach(it -> expected.add("bin/hark " + it.group(1)));
    }
    assertEquals(expected, commandsWithARow());
  }

  private static Set<String> commandsWithARow() throws IOException {
    return Markdown.read("docs/operate/commands.md").allRows().stream()
        .map(row -> row.getFirst().replace("`", "").replaceAll(" [A-Z].*", ""))
        .filter(name -> name.startsWith("bin/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyEndpointHasARow() throws IOException {
    var expected = Sources.endpoints();
    expected.removeIf(endpoint -> !endpoint.matches("\\w+ /(api|serve)/.*"));
    var documented = new TreeSet<String>();
    for (var row : Markdown.read("docs/api/README.md").table("Endpoints")) {
      documented.addAll(Markdown.codes(row.getFirst()));
    }
    assertEquals(expected, documented);
  }

  @Test
  void everyKeyIsDescribed() throws IOException {
    var keys = Path.of("src/main/resources/templates/VideoPage/keys.html");
    var documented = Set.copyOf(Markdown.codes(Markdown.read("docs/guide/keyboard.md").text()));
    for (var key :
        Pattern.compile("<kbd>(.*?)</kbd>").matcher(Files.readString(keys)).results().toList()) {
      var name = key.group(1).equals("{video:space}") ? "Space" : key.group(1);
      assertTrue(documented.contains(name), name);
    }
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (var document : Markdown.all()) {
      for (var link : document.links()) {
        if (!link.contains("://")) {
          assertTrue(leadsSomewhere(document, link), document.file() + " -> " + link);
        }
      }
    }
  }

  private static boolean leadsSomewhere(Markdown document, String link) throws IOException {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? document.file() : document.file().resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || Markdown.read(target.toString()).hasHeading(parts[1]));
  }

  @Test
  void everyDocumentIsOnAMap() throws IOException {
    var linked = new HashSet<Path>();
    for (var map : MAPS) {
      linked.addAll(Markdown.read(map).linkedFiles());
    }
    for (var document : Markdown.all()) {
      boolean isRoot = document.file().equals(Path.of("README.md"));
      if (!isRoot && !document.file().startsWith(".github")) {
        assertTrue(linked.contains(document.file()), document.file() + " is on no map");
      }
    }
  }

  @Test
  void decisionsAreListedByNumberAndTitle() throws IOException {
    var rows = new ArrayList<List<String>>();
    for (var document : Markdown.all()) {
      var name = DECISION.matcher(document.file().getFileName().toString());
      if (name.matches()) {
        var number = Integer.toString(Integer.parseInt(name.group(1)));
        var title = document.text().lines().findFirst().orElseThrow();
        assertTrue(title.startsWith("# " + number + ". "), document.file().toString());
        var text = title.substring(title.indexOf(". ") + 2);
        rows.add(List.of(number, "[%s](%s)".formatted(text, name.group())));
      }
    }
    assertEquals(rows, Markdown.read("docs/adr/README.md").table("Decisions"));
  }

  @Test
  void noTurnIsVagueOrOutOfUse() throws IOException {
    for (var document : Markdown.all()) {
      var found = WORDING.matcher(document.text()).results().map(it -> it.group()).toList();
      assertEquals(List.of(), found, document.file().toString());
    }
  }

  private static Markdown readme() throws IOException {
    return Markdown.read("README.md");
  }

  private static Markdown settings() throws IOException {
    return Markdown.read("docs/operate/settings.md");
  }

  private static Properties properties() throws IOException {
    var properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(file);
    }
    return properties;
  }
}
