package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.request.SearchRequest;
import hark.transcript.VideoId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of words and phrases: where they match, and how videos are ranked. */
public abstract class WordSearchContract extends SearchContract {

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
  void theSearchCanBeRestrictedToOneVideo() {
    put(Transcripts.of("a", "tide"), Transcripts.of("b", "tide", "tide"));
    var result = search.find(SearchRequest.within(new VideoId("b"), "tide"));
    assertEquals(2, result.totalMoments());
    assertEquals(1, result.totalVideos());
    assertEquals(0, search.find(SearchRequest.within(new VideoId("c"), "tide")).totalVideos());
  }

  @Test
  void equalScoresAreOrderedById() {
    put(Transcripts.of("c", "tide"));
    put(Transcripts.of("a", "tide"), Transcripts.of("b", "tide"));
    put(Transcripts.of("a", "tide", "more"));
    assertEquals("a:0-0 b:0-0 c:0-0", places("tide"));
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
}
