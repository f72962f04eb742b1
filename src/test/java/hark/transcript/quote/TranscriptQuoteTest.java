package hark.transcript.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.language.Words;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptQuoteTest {

  private static final String[] SAID = {
    "The lamp does not care",
    "whether you are tired.",
    "The sea does.",
    "The lamp does not care",
    "about the weather."
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The lamp does not care whether | 0 | the lamp does not care whether", // over an edge
        "the LAMP does, not care | 0 | The lamp does not care", // as words, not as characters
        "the lamp does not care | 12 | The lamp does not care", // the nearer of two
        "lamp does not mind whether | 0 | lamp does not care whether", // one word became another
        "does not really care whether you | 0 | does not care whether you", // one was left out
        "lamp does care whether you | 0 | lamp does not care whether you", // one came in
        "does not care … you are tired | 0 | does not care whether you are tired",
        "does not care … about the weather | 12 | does not care about the weather",
        "the sea does | 9000 | The sea does", // far from its time, but just so
        "the bee does | 9000 | -",
        "nobody said this | 0 | -",
        "tired | 5 | tired",
        "tyred | 5 | -"
      })
  void quotesAreFoundInAChangedTranscript(String quoted, long seconds, String found) {
    var transcript = transcript(4, SAID);
    assertEquals(
        Optional.ofNullable(found).map(TranscriptQuoteTest::words),
        find(quoted, seconds, transcript).map(stretch -> words(text(stretch, transcript))));
  }

  @Test
  void theOccurrenceNearestInTimeIsFound() {
    var transcript = transcript(4, SAID);
    assertEquals(0, find("the lamp does", 0, transcript).orElseThrow().segment());
    assertEquals(3, find("the lamp does", 12, transcript).orElseThrow().segment());
    assertEquals(12_000, find("the lamp does", 12, transcript).orElseThrow().startMillis());
  }

  @Test
  void quotesAreFoundAcrossOtherSegments() {
    var all = String.join(" ", SAID);
    for (int words = 1; words <= 9; words++) {
      var cut = new ArrayList<String>();
      var left = List.of(all.split(" "));
      for (int from = 0; from < left.size(); from += words) {
        cut.add(String.join(" ", left.subList(from, Math.min(left.size(), from + words))));
      }
      var transcript = transcript(words, cut.toArray(String[]::new));
      var found = find("not care … sea does", 1, transcript).orElseThrow();
      assertEquals(
          "not care whether you are tired. The sea does", text(found, transcript), cut.toString());
    }
  }

  @Test
  void textWithoutWordsIsNoQuote() {
    assertEquals(Optional.empty(), TranscriptQuote.parse("", 0, 0));
    assertEquals(Optional.empty(), TranscriptQuote.parse("?! … ", 0, 0));
    assertEquals(Optional.empty(), TranscriptQuote.parse("a".repeat(2_000), 0, 0));
  }

  private static Optional<WordStretch> find(String quoted, long seconds, Transcript transcript) {
    return TranscriptQuote.parse(quoted, seconds * 1000, seconds * 1000 + 5_000)
        .flatMap(quote -> quote.findIn(transcript));
  }

  private static Transcript transcript(long seconds, String... texts) {
    var segments = new ArrayList<Segment>();
    for (var text : texts) {
      long start = segments.size() * seconds * 1000;
      segments.add(
          new Segment(segments.size(), start, start + seconds * 1000, text, Optional.empty()));
    }
    return new Transcript(Video.of(new VideoId("v"), "test"), Track.unknown(), segments);
  }

  private static String text(WordStretch stretch, Transcript transcript) {
    var text = new StringBuilder();
    for (int i = stretch.segment(); i <= stretch.lastSegment(); i++) {
      var all = transcript.segments().get(i).text();
      int from = i == stretch.segment() ? stretch.from() : 0;
      int to = i == stretch.lastSegment() ? stretch.to() : all.length();
      text.append(text.isEmpty() ? "" : " ").append(all, from, to);
    }
    return text.toString();
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }
}
