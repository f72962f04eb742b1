package hark.web.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParagraphSplitterTest {

  @Test
  void changeOfSpeakerBegins() {
    var segments = List.of(said(0, 0, 1000, "One", "Ann"), said(1, 1000, 2000, "two", "Ben"));
    assertEquals(2, ParagraphSplitter.of(segments).size());
  }

  @Test
  void pauseBegins() {
    var segments = List.of(said(0, 0, 1000, "One", ""), said(1, 3500, 4000, "two", ""));
    assertEquals(2, ParagraphSplitter.of(segments).size());
  }

  @Test
  void speechThatGoesOnStaysTogether() {
    var segments = List.of(said(0, 0, 1000, "One.", ""), said(1, 1000, 4000, "Two.", ""));
    assertEquals(List.of(segments), ParagraphSplitter.of(segments));
  }

  @Test
  void longSpeechIsCutAfterASentenceAndInTheEndAnyway() {
    var sentences = new ArrayList<Segment>();
    var endless = new ArrayList<Segment>();
    for (int i = 0; i < 100; i++) {
      sentences.add(
          said(
              i,
              i * 1000L,
              i * 1000L + 1000,
              "A sentence of some fifty letters ends with a dot.",
              ""));
      endless.add(
          said(
              i, i * 1000L, i * 1000L + 1000, "a recogniser that never sets any dot or comma", ""));
    }
    assertEquals(15, ParagraphSplitter.of(sentences).size());
    assertEquals(5, ParagraphSplitter.of(endless).size());
    assertEquals(endless, ParagraphSplitter.of(endless).stream().flatMap(List::stream).toList());
  }

  private static Segment said(int ordinal, long start, long end, String text, String speaker) {
    return new Segment(
        ordinal, start, end, text, Optional.of(speaker).filter(name -> !name.isEmpty()));
  }
}
