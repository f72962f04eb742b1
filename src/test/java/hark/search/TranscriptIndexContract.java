package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.WordTime;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of every index of transcripts. */
public abstract class TranscriptIndexContract extends IndexContract {

  private static final Track ENGLISH = new Track("en", Track.TrackKind.HUMAN);

  private SearchResult find(String queryText) {
    return search.find(SearchRequest.of(queryText));
  }

  /** Formats the segments of all moments, as {@code video:first-last}. */
  private String places(String queryText) {
    return search
        .find(SearchRequest.of(queryText).withMoments(ResultOptions.ALL_MOMENTS).withPage(1, 100))
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
  void momentsAreFoundAcrossSegments(String queryText, String expected) {
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
  void wordsMoreThanFortyApartDoNotMatch() {
    var between = "x ".repeat(39);
    put(
        Transcripts.of("near", "alpha " + between.substring(2) + "omega"),
        Transcripts.of("far", "alpha " + between + "omega"));
    assertEquals("near:0-0", places("alpha omega"));
    assertEquals("near:0-0", places("omega alpha"));
  }

  @Test
  void closeAndOrderedWordsRankFirst() {
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
  void aHitHasItsFirstMomentsAndTheCountOfAll() {
    put(Transcripts.of("v", "tide", "tide", "tide", "tide", "tide"));
    var hit = find("tide").hits().getFirst();
    assertEquals(5, hit.momentCount());
    assertEquals(List.of(0, 1, 2), hit.moments().stream().map(Moment::segment).toList());
    var within = search.find(SearchRequest.within(new VideoId("v"), "tide"));
    assertEquals(5, within.hits().getFirst().moments().size());
  }

  @Test
  void theSearchCanBeRestrictedToOneVideo() {
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
  void theSentenceOfAMomentIsShownWithAllItsWordsMarked(String queryText, String shown) {
    put(Transcripts.of("v", "May it please", "the Court. We ask", "that you listen."));
    var snippet = find(queryText).hits().getFirst().moments().getFirst().snippet();
    assertEquals(
        shown.replaceAll("\\. We ask that you listen\\.$", "."), shown(snippet.fragments()));
  }

  @Test
  void longSegmentsAreShortened() {
    put(Transcripts.of("v", "blah ".repeat(500) + "needle " + "blah ".repeat(500)));
    var text = find("needle").hits().getFirst().moments().getFirst().snippet().text();
    assertTrue(text.length() < 300 && text.contains("needle"), text);
  }

  @Test
  void everyMomentInALongSegmentHasItsOwnSnippet() {
    var text = "alpha zebra. ".repeat(10_000);
    put(Transcripts.of("v", text));
    var hit = search.find(SearchRequest.within(new VideoId("v"), "zebra")).hits().getFirst();
    assertEquals(10_000, hit.momentCount());
    for (var moment : hit.moments()) {
      assertEquals("alpha [zebra].", shown(moment.snippet().fragments()));
    }
  }

  @Test
  void equalScoresAreOrderedById() {
    put(Transcripts.of("c", "tide"));
    put(Transcripts.of("a", "tide"), Transcripts.of("b", "tide"));
    put(Transcripts.of("a", "tide", "more"));
    assertEquals("a:0-0 b:0-0 c:0-0", places("tide"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "the * of"                     | v:0-0
          "high at"~3                    | v:0-1
          "high at"~2                    |
          "at high"~9                    |
          mark NEAR/2 noon               | v:0-1
          noon NEAR/2 mark               | v:0-1
          mark NEAR/1 noon               |
          mark NEAR/1s noon              | v:0-1 v:1-2
          mark NEAR/0s noon              |
          mark NOT NEAR/2 noon           | v:2-2
          mark NOT NEAR/1s noon          |
          mark NOT NEAR/0s noon          | v:0-0 v:2-2
          (high OR low) NEAR/1 mark      | v:0-0 v:2-2
          noon OR midnight               | v:1-1
          noon OR at                     | v:1-1 v:1-1
          "high water" OR high           | v:0-0 v:0-0
          mark -noon                     |
          mark -midnight                 | v:0-0 v:2-2
          mark NOT (low midnight)        | v:0-0 v:2-2
          wat*                           | v:0-0
          (wat* OR low) noon             | v:0-1 v:1-2
          watre~                         | v:0-0
          mark (noon OR low)             | v:0-1 v:2-2
          """)
  void everyOperatorHasItsMeaning(String queryText, String expected) {
    put(
        Transcripts.of(
            "v", "The top of high water mark", "was at noon", "and so on to a low mark"));
    assertEquals(expected == null ? "" : expected, places(queryText));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          one              | 1.0-1.25
          two              | 1.5-2.0
          "one two three"  | 1.0-3.007
          three            | 2.97-3.007
          four             | 3.07-3.59
          "three four"     | 2.97-3.59
          five             | 3.7-4.24
          six              | 4.25-4.25
          seven            | 5.0-6.363
          eight            | 6.6-8.0
          "two * four"     | 1.5-3.59
          """)
  void aMomentRunsFromItsFirstWordToItsLast(String queryText, String expected) {
    var times = List.of(new WordTime(1_000, 1_250), new WordTime(1_577, 2_000));
    put(
        timed(
            new Segment(0, 1_000, 2_950, "one two", Optional.empty(), times),
            new Segment(1, 2_970, 3_070, "three", Optional.empty(), wordTimes(2_999, 3_007)),
            new Segment(2, 3_070, 4_240, "four five", Optional.empty()),
            new Segment(3, 4_250, 4_250, "six", Optional.empty()),
            new Segment(4, 5_000, 60_000, "seven eight", Optional.empty()),
            new Segment(5, 8_000, 9_000, "nine", Optional.empty())));
    var moment = find(queryText).hits().getFirst().moments().getFirst();
    assertEquals(expected, moment.startMillis() / 1000.0 + "-" + moment.endMillis() / 1000.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one NEAR/1s two        |
          one NEAR/2s two        | v:0-0
          two NEAR/5s three      |
          two NEAR/6s three      | v:0-1
          three NEAR/6s two      | v:0-1
          two NOT NEAR/5s three  | v:0-0
          two NOT NEAR/6s three  |
          three NEAR/0s four     | v:1-2
          four NEAR/1s three     | v:1-2
          two NEAR/8s four       | v:0-2
          two NEAR/7s four       |
          one NEAR/9s three      | v:0-1
          one NEAR/8s three      |
          """)
  void nearInSecondsUsesWordTimesIfKnown(String queryText, String expected) {
    var times = List.of(new WordTime(0, 1_000), new WordTime(3_000, 4_000));
    var late = List.of(new WordTime(10_000, 15_000));
    put(
        timed(
            new Segment(0, 0, 9_000, "one two", Optional.empty(), times),
            new Segment(1, 9_000, 20_000, "three", Optional.empty(), late),
            new Segment(2, 12_000, 20_000, "four", Optional.empty())));
    assertEquals(expected == null ? "" : expected, places(queryText));
  }

  private static List<WordTime> wordTimes(long start, long end) {
    return List.of(new WordTime(start, end));
  }

  private static Transcript timed(Segment... segments) {
    var video = Video.of(new VideoId("v"), "test");
    return new Transcript(video, Track.unknown(), List.of(segments));
  }

  private void putTwoVideos() {
    var council =
        new Video(
            new VideoId("-council"),
            "Night of the Council",
            "memories.ai",
            Optional.of(Duration.ofMinutes(90)),
            Optional.of(LocalDate.of(2025, 12, 31)),
            Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of("Harbour Radio"),
            Optional.empty());
    var lesson =
        new Video(
            new VideoId("lesson"),
            "A Lesson",
            "upload",
            Optional.of(Duration.ofSeconds(90)),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.empty(),
            Optional.empty());
    put(
        new Transcript(
            council,
            new Track("zh-Hant-TW", Track.TrackKind.AUTO),
            List.of(
                new Segment(0, 0, 1_000, "tide one", Optional.of("Odile Farrow")),
                new Segment(1, 1_000, 2_000, "tide two", Optional.of("Bram")))),
        new Transcript(
            lesson,
            new Track("en", Track.TrackKind.HUMAN),
            List.of(new Segment(0, 0, 1_000, "tide", Optional.of("Ines")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tide title:council             | -council:0-0 -council:1-1
          tide title:"of the council"    | -council:0-0 -council:1-1
          tide title:tide                |
          tide video:lesson              | lesson:0-0
          tide video:"-council"          | -council:0-0 -council:1-1
          tide speaker:bram              | -council:1-1
          tide speaker:"odile farrow"    | -council:0-0
          "one tide" speaker:bram        |
          "one tide" speaker:"Odile Farrow" | -council:0-1
          tide lang:zh                   | -council:0-0 -council:1-1
          tide lang:zh-hant              | -council:0-0 -council:1-1
          tide lang:zh-Hans              |
          tide lang:en                   | lesson:0-0
          tide source:Memories.AI        | -council:0-0 -council:1-1
          tide channel:"harbour radio"   | -council:0-0 -council:1-1
          tide channel:harbour           |
          tide track:human               | lesson:0-0
          tide track:auto                | -council:0-0 -council:1-1
          tide before:2026               | -council:0-0 -council:1-1
          tide after:2026                | lesson:0-0
          tide after:2025-12-31 before:2026-01-01 | -council:0-0 -council:1-1
          tide longer:90m                | -council:0-0 -council:1-1
          tide shorter:90s               |
          tide shorter:91s               | lesson:0-0
          """)
  void everyFilterHasItsMeaning(String queryText, String expected) {
    putTwoVideos();
    assertEquals(expected == null ? "" : expected, places(queryText));
  }

  @Test
  void filtersAloneListVideos() {
    putTwoVideos();
    var result = find("speaker:Bram");
    assertEquals(0, result.totalMoments());
    assertEquals(1, result.totalVideos());
    assertEquals("-council", result.hits().getFirst().video().id().value());
    assertEquals(2, find("after:2000").totalVideos());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tide lang:de         | language de
          tide source:podcasts | podcasts
          tide channel:"No 5"  | No 5
          tide speaker:Nobody  | Nobody
          tide video:none      | no video none
          """)
  void aFilterThatFitsNothingIsSaid(String queryText, String said) {
    putTwoVideos();
    var notes = find(queryText).notes();
    assertEquals(1, notes.size());
    var text = notes.getFirst().english();
    assertTrue(text.contains(said), text);
    assertEquals(List.of(), find("tide lang:en").notes());
  }

  @Test
  void aPrefixOfTooManyWordsIsSaidToBeIncomplete() {
    var words =
        IntStream.range(0, 1_500).mapToObj("prefix%d"::formatted).collect(Collectors.joining(" "));
    put(Transcripts.of("v", words));
    assertEquals(List.of(), find("prefix14*").incomplete());
    assertEquals(List.of(Message.of(SearchNote.WORDS_CUT, 1_000)), find("prefix*").incomplete());
  }

  @Test
  void theWidthOfUnquotedWordsCanBeSet() {
    put(Transcripts.of("v", "high one two three tide"));
    assertEquals(1, search.find(SearchRequest.of("high tide").withNearby(5)).totalMoments());
    assertEquals(0, search.find(SearchRequest.of("high tide").withNearby(4)).totalMoments());
  }

  @Test
  void aMatchingTitleIsNoMoment() {
    put(Transcripts.of("tide", "nothing of the kind"));
    assertEquals(0, find("title of tide").totalVideos());
  }

  @Test
  void marksLieInsideTheirSegments() {
    put(Transcripts.of("v", "on the high", "tide, <b>the</b>", "low tide"));
    var marks = search.marks(new VideoId("v"), ENGLISH, "\"high tide\"");
    assertEquals("{0=on the [high], 1=[tide], <b>the</b>}", shown(marks));
    assertTrue(search.marks(new VideoId("v"), ENGLISH, "nowhere").isEmpty());
    assertTrue(search.marks(new VideoId("nobody"), ENGLISH, "tide").isEmpty());
  }

  @Test
  void positionsAreExactToTheCharacter() {
    put(Transcripts.of("v", "on the high", "tide, <b>the</b>", "low tide", "high tide"));
    var asked = new TrackQuery(new VideoId("v"), ENGLISH, "\"high tide\"", MatchOptions.USUAL);
    var places = search.places(asked, 0, 4, () -> false);
    assertEquals(new MomentCount(2, 0), places.count());
    assertEquals(
        List.of(0, 3), places.stops().stream().map(MomentPositions.SegmentStop::segment).toList());
    var moments = search.within(asked, 10, () -> false).orElseThrow().moments();
    assertEquals(
        moments.stream().map(Moment::startMillis).toList(),
        places.places().stream().map(MomentPositions.MomentPosition::startMillis).toList());
    assertEquals(
        moments.stream().map(Moment::endMillis).toList(),
        places.places().stream().map(MomentPositions.MomentPosition::endMillis).toList());
    var first = places.places().getFirst();
    assertEquals(
        "0.7-1.4",
        "%d.%d-%d.%d".formatted(first.segment(), first.from(), first.lastSegment(), first.to()));
    assertEquals("{0=on the [high], 1=[tide], <b>the</b>, 3=[high tide]}", shown(places.marks()));
  }

  @Test
  void positionsOfARangeCountAllMomentsAndMarkOnlyTheRange() {
    put(Transcripts.of("v", "tide", "ebb", "a tide", "the tide", "tide"));
    var asked = new TrackQuery(new VideoId("v"), ENGLISH, "tide", MatchOptions.USUAL);
    var places = search.places(asked, 1, 4, () -> false);
    assertEquals(4, places.stops().size());
    assertEquals(
        List.of(2, 3),
        places.places().stream().map(MomentPositions.MomentPosition::segment).toList());
    assertEquals("{2=a [tide], 3=the [tide]}", shown(places.marks()));
    assertEquals(MomentPositions.NONE, search.places(asked.withQueryText(""), 0, 9, () -> false));
    assertTrue(search.places(asked.withQueryText("\"tide"), 0, 9, () -> false).hint().isPresent());
    assertTrue(search.places(asked, 9, 12, () -> false).marks().isEmpty());
  }

  @Test
  void marksAndPositionsUseTheOptionsOfTheSearch() {
    put(Transcripts.of("v", "two supplies", "one supply one two three chain"));
    var exact = new MatchOptions(2, TierSelection.EXACT, TrackSelection.BEST);
    var supply = new TrackQuery(new VideoId("v"), ENGLISH, "supply", exact);
    assertEquals(List.of(1), List.copyOf(search.marks(supply, () -> false).keySet()));
    assertEquals(new MomentCount(1, 0), search.places(supply, 0, 9, () -> false).count());
    assertEquals(1, search.within(supply, 9, () -> false).orElseThrow().momentCount());
    var far = supply.withQueryText("supply chain");
    assertTrue(search.marks(far, () -> false).isEmpty());
    assertEquals(MomentCount.NONE, search.places(far, 0, 9, () -> false).count());
    assertTrue(search.within(far, 9, () -> false).isEmpty());
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
  void indexingAgainReplacesTheTranscript() {
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
  void deletedTranscriptsAreNotFound() {
    put(Transcripts.of("v", "tide"), Transcripts.of("w", "tide"));
    index.delete(new VideoId("v"), new Track("en", Track.TrackKind.HUMAN));
    index.commit();
    assertEquals("w:0-0", places("tide"));
    assertTrue(index.transcript(new VideoId("v")).isEmpty());
    assertEquals(1, index.entries().size());
  }

  @Test
  void everyTranscriptIsReadBackUnchanged() {
    var video =
        new Video(
            new VideoId("A:b~1"),
            "A title",
            "memories.ai",
            Optional.of(Duration.ofSeconds(83)),
            Optional.of(LocalDate.of(2026, 3, 14)),
            Optional.of(LocalDate.of(2026, 4, 15)),
            Optional.of("A channel"),
            Optional.of(URI.create("https://media.example/a.mp3")));
    var transcript =
        new Transcript(
            video,
            new Track("pt-BR", Track.TrackKind.AUTO),
            List.of(
                new Segment(0, 0, 1_500, "Bom dia", Optional.of("Ana")),
                new Segment(1, 1_500, 1_500, "\u266A", Optional.empty()),
                new Segment(
                    2,
                    2_000,
                    3_600_000,
                    "\uD83D\uDE00 at\u00E9 logo",
                    Optional.empty(),
                    List.of(new WordTime(2_000, 2_000), new WordTime(2_500, 359_999_999))),
                new Segment(3, 2_000, 3_600_000, "fim", Optional.empty())));
    put(transcript);
    assertEquals(Optional.of(transcript), index.transcript(video.id()));
    var entry = index.entry(video.id(), transcript.track()).orElseThrow();
    assertEquals(video, entry.video());
    assertEquals(transcript.track(), entry.track());
    assertEquals(5, entry.words());
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
  void anyQueryTextIsAnswered(String queryText) {
    put(Transcripts.of("v", "tide"));
    assertTrue(find(queryText).totalMoments() >= 0);
  }

  @Test
  void invalidQueriesAreTakenLiterallyWithAHint() {
    put(Transcripts.of("v", "the tide"));
    var result = find("\"tide");
    assertEquals(1, result.totalMoments());
    assertEquals(1, result.hint().orElseThrow().column());
  }

  /** Formats the moments by tier, as {@code exact+inflected}. */
  private String tiers(SearchRequest request) {
    var count = search.find(request).count();
    return count.exact() + "+" + count.inflected();
  }

  private static Transcript in(String language, Transcript transcript) {
    return new Transcript(
        transcript.video(), new Track(language, Track.TrackKind.AUTO), transcript.segments());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          supply                | 2+3
          supplies              | 3+1
          "supply"              | 2+0
          supply chain          | 1+2
          "supply chain"        | 1+0
          "supplies chain"      | 1+0
          chain NEAR/0 supply   | 1+2
          supply -chains        | 1+0
          supply -"chains"      | 2+3
          supply NOT NEAR/0 chain | 1+1
          supply OR chain       | 4+3
          supply supplies       | 1+2
          suppl*                | 5+0
          supplly~              | 2+0
          homme                 | 0+1
          hommes                | 0+1
          maree                 | 2+0
          "mar\u00E9e"         | 2+0
          email                 | 1+2
          e-mail                | 2+1
          e mail                | 3+1
          "e-mail"              | 2+0
          server NEAR/1 email   | 0+2
          """)
  void inflectedFormsAreCountedSeparately(String queryText, String expected) {
    put(
        in(
            "en",
            Transcripts.of("en", "the supply chain", "supplies and supplies", "supplies chain")),
        in("fr", Transcripts.of("fr", "la mar\u00E9e et la maree", "l'homme supply")),
        in("de", Transcripts.of("mail", "email", "e-mail server", "an e mail")));
    assertEquals(expected, tiers(SearchRequest.of(queryText)));
  }

  @Test
  void onlyExactMomentsCanBeRequested() {
    put(Transcripts.of("v", "supply", "supplies"));
    assertEquals("1+1", tiers(SearchRequest.of("supply")));
    assertEquals("1+0", tiers(SearchRequest.of("supply").withTiers(TierSelection.EXACT)));
  }

  @Test
  void eachMomentHasItsTier() {
    put(Transcripts.of("v", "supplies", "supply"));
    var moments = find("supply").hits().getFirst().moments();
    assertEquals(List.of(Tier.INFLECTED, Tier.EXACT), moments.stream().map(Moment::tier).toList());
  }

  @Test
  void anExactMomentOutranksAnyNumberOfInflectedOnes() {
    put(
        Transcripts.of("a", "supplies ".repeat(1_000)),
        Transcripts.of("b", "one " + "more ".repeat(50) + "supply"));
    assertEquals("b", find("supply").hits().getFirst().video().id().value());
  }

  @Test
  void accentsAsTypedRankFirst() {
    put(
        Transcripts.of("a", "la mar\u00E9e"),
        Transcripts.of("b", "la maree"),
        Transcripts.of("c", "la mar\u00E9e monte"));
    assertEquals("b:0-0 a:0-0 c:0-0", places("maree"));
    assertEquals("a:0-0 c:0-0 b:0-0", places("mar\u00E9e"));
    assertEquals("b:0-0 a:0-0 c:0-0", places("\"la maree\""));
  }

  @Test
  void formsAreMarked() {
    put(Transcripts.of("v", "two supplies, one supply"));
    assertEquals(
        "{0=two [supplies], one [supply]}",
        shown(search.marks(new VideoId("v"), ENGLISH, "supply")));
  }

  @Test
  void anUndeclaredLanguageIsGuessedFromTheWords() {
    var said =
        "so what I would say is that we have been there before and it was not as bad as you think"
            + " because they had supplies";
    put(in("und", Transcripts.of("und", said)), in("xx", Transcripts.of("xx", said)));
    assertEquals("0+1", tiers(SearchRequest.of("supply")));
    assertEquals(0, find("supply lang:en").totalVideos()); // the language is undeclared
  }

  @Test
  void aWordWithTooManyFormsMakesTheResultIncomplete() {
    var words =
        IntStream.range(0, 100)
            .mapToObj(i -> "\uC0AC\uB78C" + (char) (0xAC00 + 28 * i))
            .collect(Collectors.joining(" "));
    put(in("ko", Transcripts.of("v", words)));
    var result = find("\uC0AC\uB78C");
    assertEquals(64, result.totalMoments());
    assertEquals(List.of(Message.of(SearchNote.FORMS_CUT, 64)), result.incomplete());
    assertEquals(List.of(), find("\uC0AC\uB78C\uAC00").incomplete());
  }
}
