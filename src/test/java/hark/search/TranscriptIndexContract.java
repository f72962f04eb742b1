package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every index of transcripts does; a test of one says only how to open it. */
public abstract class TranscriptIndexContract {

  private TranscriptIndex index;
  private Search search;

  /** Opens an index with nothing in it. */
  protected abstract TranscriptIndex open();

  @BeforeEach
  void openIndex() {
    index = open();
    search = new Search(index);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  private void put(Transcript... transcripts) {
    List.of(transcripts).forEach(index::put);
    index.commit();
  }

  private SearchResult find(String queryText) {
    return search.find(SearchRequest.of(queryText));
  }

  /** The segments of all moments, as {@code video:first-last}. */
  private String places(String queryText) {
    return search
        .find(new SearchRequest(queryText, Optional.empty(), 1, 100, SearchRequest.ALL_MOMENTS))
        .hits()
        .stream()
        .flatMap(
            hit ->
                hit.moments().stream()
                    .map(m -> hit.video().id() + ":" + m.segment() + "-" + m.lastSegment()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "may it please"             | v:0-0
          "it please the court"       | v:0-1
          "the court we"              | v:1-2
          "please the court we ask"   | v:0-2
          "COURT, we: ask!"           | v:1-2
          "no no"                     | v:3-3 v:3-3
          no                          | v:3-3 v:3-3 v:3-3
          "ask no"                    | v:2-3
          "court it"                  |
          court please                | v:0-1
          please xylophone            |
          "dont stop"                 | v:4-4
          "end 00 10"                 |
          00                          |
          """)
  void momentsAreFoundWhereverSegmentsEnd(String queryText, String expected) {
    put(
        Transcripts.of(
            "v", "May it please", "the Court.", "We ask", "no, no, no", "Don't stop. The end"));
    assertEquals(expected == null ? "" : expected, places(queryText));
  }

  @Test
  void phrasesNeverCrossVideos() {
    put(Transcripts.of("a", "the high"), Transcripts.of("b", "tide came in"));
    assertEquals("", places("\"high tide\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          \u6F6E\u6C34                   | zh:0-0 zh:0-1
          "\u6F6E\u6C34 \u6765\u4E86"    | zh:0-1
          \u6C34\u6765                   | zh:1-1
          """)
  void chineseIsFoundInsideARunAndOverBlanks(String queryText, String expected) {
    put(Transcripts.of("zh", "\u5927\u6F6E\u6C34\u3002\u6F6E", "\u6C34 \u6765 \u4E86"));
    assertEquals(expected, places(queryText));
  }

  @Test
  void theLastWordIsFound() {
    put(Transcripts.of("v", "one", "two", "three", "four", "five", "six", "final"));
    assertEquals("v:6-6", places("final"));
  }

  @Test
  void wordsMoreThanFortyApartAreNotTogether() {
    var between = "x ".repeat(39);
    put(
        Transcripts.of("near", "alpha " + between.substring(2) + "omega"),
        Transcripts.of("far", "alpha " + between + "omega"));
    assertEquals("near:0-0", places("alpha omega"));
    assertEquals("near:0-0", places("omega alpha"));
  }

  @Test
  void closerAndInOrderComesFirst() {
    put(
        Transcripts.of("wide", "city of the lakes and its council"),
        Transcripts.of("reversed", "council city"),
        Transcripts.of("exact", "the city council"));
    var order = find("city council").hits().stream().map(hit -> hit.video().id().value()).toList();
    assertEquals(List.of("exact", "reversed", "wide"), order);
  }

  @Test
  void totalsCountEveryPage() {
    put(
        IntStream.range(0, 25)
            .mapToObj(i -> Transcripts.of("v%02d".formatted(i), "tide", "tide tide", "other"))
            .toArray(Transcript[]::new));
    var last = search.find(SearchRequest.of("tide").withPage(3, 10));
    assertEquals(75, last.totalMoments());
    assertEquals(25, last.totalVideos());
    assertEquals(3, last.pages());
    assertEquals(5, last.hits().size());
    var all =
        IntStream.rangeClosed(1, 3)
            .mapToObj(page -> search.find(SearchRequest.of("tide").withPage(page, 10)))
            .flatMap(result -> result.hits().stream())
            .map(hit -> hit.video().id())
            .distinct();
    assertEquals(25, all.count());
    assertTrue(search.find(SearchRequest.of("tide").withPage(9, 10)).hits().isEmpty());
  }

  @Test
  void aHitBringsItsFirstMomentsAndCountsAll() {
    put(Transcripts.of("v", "tide", "tide", "tide", "tide", "tide"));
    var hit = find("tide").hits().getFirst();
    assertEquals(5, hit.momentCount());
    assertEquals(List.of(0, 1, 2), hit.moments().stream().map(Moment::segment).toList());
    var within = search.find(SearchRequest.within(new VideoId("v"), "tide"));
    assertEquals(5, within.hits().getFirst().moments().size());
  }

  @Test
  void oneVideoOnly() {
    put(Transcripts.of("a", "tide"), Transcripts.of("b", "tide", "tide"));
    var result = search.find(SearchRequest.within(new VideoId("b"), "tide"));
    assertEquals(2, result.totalMoments());
    assertEquals(1, result.totalVideos());
    assertEquals(0, search.find(SearchRequest.within(new VideoId("c"), "tide")).totalVideos());
  }

  @Test
  void aMomentRunsFromItsFirstSegmentToItsLast() {
    put(Transcripts.of("v", "first", "high", "tide"));
    var moment = find("\"high tide\"").hits().getFirst().moments().getFirst();
    assertEquals(10_000, moment.startMillis());
    assertEquals(29_000, moment.endMillis());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "the court"       | May it please [the Court]. We ask that you listen.
          "please the"      | May it [please the] Court. We ask that you listen.
          please court      | May it [please] the [Court]. We ask that you listen.
          you               | We ask that [you] listen.
          """)
  void theSentenceRoundTheWordsIsShownWithAllOfThemMarked(String queryText, String shown) {
    put(Transcripts.of("v", "May it please", "the Court. We ask", "that you listen."));
    var snippet = find(queryText).hits().getFirst().moments().getFirst().snippet();
    assertEquals(
        shown.replaceAll("\\. We ask that you listen\\.$", "."), shown(snippet.fragments()));
  }

  @Test
  void longSegmentsAreShownInPart() {
    put(Transcripts.of("v", "blah ".repeat(500) + "needle " + "blah ".repeat(500)));
    var text = find("needle").hits().getFirst().moments().getFirst().snippet().text();
    assertTrue(text.length() < 300 && text.contains("needle"), text);
  }

  @Test
  void marksLieInsideTheirSegments() {
    put(Transcripts.of("v", "on the high", "tide, <b>the</b>", "low tide"));
    var marks = search.marks(new VideoId("v"), "\"high tide\"");
    assertEquals("{0=on the [high], 1=[tide], <b>the</b>}", shown(marks));
    assertTrue(search.marks(new VideoId("v"), "nowhere").isEmpty());
    assertTrue(search.marks(new VideoId("nobody"), "tide").isEmpty());
  }

  private static String shown(java.util.Map<Integer, List<Fragment>> marks) {
    return marks.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + shown(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String shown(List<Fragment> fragments) {
    return fragments.stream()
        .map(fragment -> fragment.marked() ? "[" + fragment.text() + "]" : fragment.text())
        .collect(Collectors.joining());
  }

  @Test
  void puttingAgainReplacesAsAWhole() {
    put(Transcripts.of("v", "old words", "more old words"));
    put(Transcripts.of("v", "new words"));
    assertEquals("", places("old"));
    assertEquals("v:0-0", places("new"));
    assertEquals(new TranscriptIndex.Totals(1, 1, 2), index.totals());
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() {
    index.put(Transcripts.of("v", "tide"));
    assertEquals("", places("tide"));
    index.commit();
    assertEquals("v:0-0", places("tide"));
  }

  @Test
  void deletedIsGone() {
    put(Transcripts.of("v", "tide"), Transcripts.of("w", "tide"));
    index.delete(new VideoId("v"), new Track("en", Track.Kind.HUMAN));
    index.commit();
    assertEquals("w:0-0", places("tide"));
    assertTrue(index.transcript(new VideoId("v")).isEmpty());
    assertEquals(1, index.entries().size());
  }

  @Test
  void everythingThatWasPutComesBack() {
    var video =
        new Video(
            new VideoId("A:b~1"),
            "A title",
            "memories.ai",
            Optional.of(Duration.ofSeconds(83)),
            Optional.of(LocalDate.of(2026, 3, 14)),
            Optional.of(URI.create("https://media.example/a.mp3")));
    var transcript =
        new Transcript(
            video,
            new Track("pt-BR", Track.Kind.AUTO),
            List.of(
                new Segment(0, 0, 1_500, "Bom dia", Optional.of("Ana")),
                new Segment(1, 1_500, 1_500, "\u266A", Optional.empty()),
                new Segment(2, 2_000, 3_600_000, "\uD83D\uDE00 fim", Optional.empty())));
    put(transcript);
    assertEquals(Optional.of(transcript), index.transcript(video.id()));
    var entry = index.entry(video.id(), transcript.track()).orElseThrow();
    assertEquals(video, entry.video());
    assertEquals(transcript.track(), entry.track());
    assertEquals(3, entry.words());
    assertEquals(transcript.contentHash(), entry.contentHash());
    assertEquals(List.of(entry), index.entries());
  }

  @Test
  void idsThatDifferInCaseOrBeginAlikeAreDifferent() {
    put(Transcripts.of("a", "tide"), Transcripts.of("A", "tide"), Transcripts.of("a.b", "tide"));
    put(Transcripts.of("A", "ebb"));
    assertEquals(2, find("tide").totalVideos());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          (
          [a-z
          \\
          .*.*.*
          full:12:30
          ****
          %
          AND OR NOT
          "unclosed tide
          tide OR
          (tide
          a NEAR/x b
          \u202E\uD83D
          tide\u0000
          """)
  void anythingTypedIsAnswered(String queryText) {
    put(Transcripts.of("v", "tide"));
    assertTrue(find(queryText).totalMoments() >= 0);
  }

  @Test
  void unreadableTextIsTakenLiterallyWithAHint() {
    put(Transcripts.of("v", "the tide"));
    var result = find("\"tide");
    assertEquals(1, result.totalMoments());
    assertEquals(1, result.hint().orElseThrow().column());
  }
}
