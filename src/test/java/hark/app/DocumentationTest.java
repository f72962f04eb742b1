package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.language.Words;
import hark.lucene.LuceneTranscriptIndex;
import hark.query.Query;
import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.search.Search;
import hark.search.SearchRequest;
import hark.search.Transcripts;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents say what the program does. */
class DocumentationTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?:[A-Z_]+=\\S+ )?((?:\\./|bin/)\\S+)(.*)$");
  private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
  private static final Pattern OPTION = Pattern.compile("-D((?:hark|quarkus)\\.[a-z.-]+)=");

  @Test
  void everySettingStandsInTheReadmeWithItsDefaultAndNoOther() throws IOException {
    var told = new TreeMap<String, String>();
    for (var row : readme().table("Settings")) {
      var usual = row.get(1).equals("none") ? "" : code(row.get(1));
      told.put(code(row.get(0)), usual);
    }
    var read = Settings.read();
    properties().forEach((name, value) -> addIfTold(name.toString(), value.toString(), told, read));
    assertEquals(read, told);
  }

  /** Settings of Quarkus that Hark decides otherwise. */
  private static void addIfTold(
      String name, String value, Map<String, String> told, Map<String, String> read) {
    if (name.startsWith("quarkus.") && told.containsKey(name)) {
      read.put(name, value);
    }
  }

  @Test
  void namesOfSettingsInTheTextAreSettings() throws IOException {
    var settings = Settings.read().keySet();
    var text = readme().text().replaceAll("(?s)```.*?```", "");
    for (var name : Markdown.codes(text)) {
      if (name.matches("hark\\.[a-z.-]+")) {
        assertTrue(settings.contains(name), name);
      }
    }
  }

  @Test
  void environmentVariablesAreRead() throws IOException {
    assertTrue(readme().text().contains("`MEMORIES_API_KEY`"));
    assertEquals("${MEMORIES_API_KEY:}", properties().get("hark.memories.api-key"));
    assertTrue(readme().text().contains("`HARK_JAVA_OPTS`"));
    assertTrue(Files.readString(Path.of("bin", "hark")).contains("${HARK_JAVA_OPTS-}"));
  }

  @Test
  void commandsNameWhatIsThere() throws IOException {
    int commands = 0;
    for (var document : Markdown.all()) {
      for (var block : document.shellBlocks()) {
        var found = COMMAND.matcher(block).results().toList();
        for (var command : found) {
          assertTrue(Files.isExecutable(Path.of(command.group(1))), command.group());
          checkOptions(command.group(2));
        }
        commands += found.size();
      }
    }
    assertTrue(commands > 5, "looked in the wrong place");
  }

  private static void checkOptions(String options) throws IOException {
    var known = new HashSet<>(Settings.read().keySet());
    known.addAll(properties().stringPropertyNames());
    var build = Files.readString(Path.of("pom.xml"));
    for (var test : TEST.matcher(options).results().toList()) {
      assertTrue(testClasses().contains(test.group(1)), test.group());
    }
    for (var option : OPTION.matcher(options).results().toList()) {
      boolean isKnown = known.contains(option.group(1)) || build.contains("<" + option.group(1));
      assertTrue(isKnown, option.group());
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
  void theHouseIsDrawnAsItStands() throws IOException {
    var drawn = new TreeMap<String, Set<String>>();
    for (var row : Markdown.read("docs/design.md").table("The house")) {
      var arrows = new TreeSet<>(Markdown.codes(row.get(2)));
      drawn.put(code(row.get(0)), arrows);
    }
    var stands = new TreeMap<>(ArchitectureTest.ALLOWED);
    stands.put("app", Set.of()); // "everything"
    assertEquals(stands, drawn);
  }

  static Stream<List<String>> operators() throws IOException {
    return syntax("Operators");
  }

  @ParameterizedTest
  @MethodSource("operators")
  void anExampleIsReadAsItsOperator(List<String> row) {
    var query = QueryParser.parse(code(row.get(1))).words().orElseThrow();
    assertEquals(row.get(0), name(query.getClass()));
  }

  @Test
  void everyOperatorHasAnExample() throws IOException {
    assertEquals(
        Stream.of(Query.class.getPermittedSubclasses())
            .map(DocumentationTest::name)
            .collect(Collectors.toSet()),
        operators().map(List::getFirst).collect(Collectors.toSet()));
  }

  static Stream<List<String>> filters() throws IOException {
    return syntax("Filters");
  }

  @ParameterizedTest
  @MethodSource("filters")
  void anExampleIsReadAsItsFilter(List<String> row) {
    var question = QueryParser.parse(code(row.get(1)));
    assertEquals(1, question.filters().size());
    assertTrue(code(row.get(1)).contains(row.get(0) + ":"));
  }

  @Test
  void everyFilterHasAnExample() throws IOException {
    assertEquals(QueryParser.filterNames(), filters().map(List::getFirst).sorted().toList());
  }

  static Stream<List<String>> waysToTypeTheSame() throws IOException {
    return syntax("Ways to type the same");
  }

  @ParameterizedTest
  @MethodSource("waysToTypeTheSame")
  void twoWaysToTypeTheSameAreReadAlike(List<String> row) {
    var question = QueryParser.parse(code(row.get(0)));
    assertEquals(QueryParser.parse(code(row.get(1))), question);
    assertFalse(question.isEmpty());
  }

  static Stream<List<String>> sameWords() throws IOException {
    return syntax("The same word");
  }

  @ParameterizedTest
  @MethodSource("sameWords")
  void theSameWordIsTheSameWord(List<String> row) {
    boolean same = words(code(row.get(0))).equals(words(code(row.get(1))));
    assertEquals(row.get(2), same ? "yes" : "no");
  }

  static Stream<List<String>> forms() throws IOException {
    return syntax("Forms of a word");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsOfItsTier(List<String> row, @TempDir Path folder) {
    try (var index = LuceneTranscriptIndex.open(folder.resolve("index"))) {
      var said = Transcripts.of("v", code(row.get(0)));
      var track = new Track(code(row.get(1)), Track.TrackKind.UNKNOWN);
      index.put(new Transcript(said.video(), track, said.segments()));
      index.commit();
      var count = new Search(index).find(SearchRequest.of(code(row.get(2)))).count();
      var tier = count.exact() > 0 ? "exact" : count.inflected() > 0 ? "inflected" : "no";
      assertEquals(row.get(3), tier);
    }
  }

  static Stream<List<String>> wrongInput() throws IOException {
    return syntax("What cannot be read");
  }

  @ParameterizedTest
  @MethodSource("wrongInput")
  void whatIsWrongIsSaidAsWritten(List<String> row) {
    var text = code(row.get(0));
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(Integer.parseInt(row.get(1)), wrong.column());
    assertEquals(row.get(2), wrong.getMessage());
  }

  @Test
  void limitsAreThoseOfTheParser() throws IOException {
    var text = Markdown.read("docs/query-syntax.md").text();
    assertTrue(text.contains("within %d words".formatted(QueryParser.NEARBY)));
    var limits =
        String.format(
            Locale.ROOT,
            "beyond %d words or %,d characters",
            QueryParser.MAX_WORDS,
            QueryParser.MAX_LENGTH);
    assertTrue(text.contains(limits), limits);
    assertTrue(QueryParser.parse("?!").isEmpty());
  }

  private static Markdown readme() throws IOException {
    return Markdown.read("README.md");
  }

  private static Stream<List<String>> syntax(String heading) throws IOException {
    return Markdown.read("docs/query-syntax.md").table(heading).stream();
  }

  /** What stands in a cell that is one piece of code. */
  private static String code(String cell) {
    assertTrue(cell.length() > 2 && cell.startsWith("`") && cell.endsWith("`"), cell);
    return cell.substring(1, cell.length() - 1);
  }

  private static String name(Class<?> operator) {
    return operator.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  private static Properties properties() throws IOException {
    var properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(file);
    }
    return properties;
  }

  private static Set<String> testClasses() throws IOException {
    try (var files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
