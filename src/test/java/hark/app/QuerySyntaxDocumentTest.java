package hark.app;

import static hark.app.Markdown.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.language.Words;
import hark.lucene.LuceneTranscriptIndex;
import hark.query.Query;
import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.search.MomentCount;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/guide/query-syntax.md, each parsed or searched. */
class QuerySyntaxDocumentTest {

  private static final String DOCUMENT = "docs/guide/query-syntax.md";

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
            .map(QuerySyntaxDocumentTest::name)
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
    return Stream.concat(syntax("Forms of a word"), syntax("Numbers"));
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
      assertEquals(row.get(3), tier(count));
    }
  }

  private static String tier(MomentCount count) {
    return Arrays.stream(Tier.values())
        .filter(tier -> count.of(tier) > 0)
        .findFirst()
        .map(tier -> tier.name().toLowerCase(Locale.ROOT))
        .orElse("no");
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
    var text = Markdown.read(DOCUMENT).text();
    assertTrue(text.contains("within %d words".formatted(QueryParser.NEARBY)));
    var limits =
        String.format(
            Locale.ROOT,
            "more than %d words or %,d characters",
            QueryParser.MAX_WORDS,
            QueryParser.MAX_LENGTH);
    assertTrue(text.contains(limits), limits);
    assertTrue(QueryParser.parse("?!").isEmpty());
  }

  private static Stream<List<String>> syntax(String heading) throws IOException {
    return Markdown.read(DOCUMENT).table(heading).stream();
  }

  private static String name(Class<?> operator) {
    return operator.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }
}
