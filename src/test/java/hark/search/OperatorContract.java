package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.message.MessageTexts;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.WordTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of operators and filters. */
public abstract class OperatorContract extends SearchContract {

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
          (wat* OR low) noon             | v:0-1
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
    var text = MessageTexts.ENGLISH.format(notes.getFirst());
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
}
