package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.source.podcast.PodcastFeed.Episode;
import hark.source.podcast.PodcastFeed.TranscriptLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptChoiceTest {

  /** Transcripts as type, file and language, the one that is wanted first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/vtt 1 -|text/html 2 -",
        "text/vtt 1 -|application/x-subrip 2 -",
        "text/webvtt a -|text/html b -",
        "application/octet-stream b.srt -|text/plain a.txt -",
        "text/x-subrip b -|text/plain a -",
        "text/plain b.srt -|text/plain a.txt -",
        "text/html b.vtt -|text/html a.html -",
        "- b.srt -|- a.html -",
        "application/xml a.ttml -|text/plain b.txt -",
        "- b.php?format=srt -|- a.php?format=html -",
        "- b.vtt.gz -|- a.txt -",
        "- unknown -|text/html a.html -",
        "application/json a -|application/srt b -",
        "text/vtt a en|text/vtt b es",
        "text/vtt a en-US|text/vtt b es",
        "text/vtt a eng|text/vtt b spa",
        "text/vtt a English|text/vtt b Deutsch",
        "text/vtt a -|text/vtt b es",
        "application/srt a en|text/vtt b es",
        "text/html a rel|text/html b -",
      })
  void theOneThatTellsMostIsWanted(String wanted, String other) {
    for (var links : List.of(List.of(wanted, other), List.of(other, wanted))) {
      var episode = episode("", links);
      assertEquals(
          link(wanted).address(), TranscriptChoice.of(feed("en"), episode).getFirst().captions());
    }
  }

  @Test
  void theLanguageOfTheEpisodeGoesBeforeThatOfTheFeed() {
    var episode = episode("es", List.of("text/vtt a en", "text/vtt b es"));
    var places = TranscriptChoice.of(feed("en"), episode);
    assertEquals(
        List.of("es", "en"), places.stream().map(place -> place.track().language()).toList());
  }

  @Test
  void theFirstOfEqualsStaysTheFirstAndAFewAreTried() {
    var links = IntStream.range(0, 9).mapToObj(i -> "text/vtt " + i + ".vtt -").toList();
    var places = TranscriptChoice.of(feed(""), episode("", links));
    assertEquals(5, places.size());
    assertEquals("https://example.org/0.vtt", places.getFirst().captions().toString());
  }

  private static PodcastFeed feed(String language) {
    return new PodcastFeed("Bees", "", language, false, List.of());
  }

  private static Episode episode(String language, List<String> links) {
    var transcripts = new ArrayList<TranscriptLink>();
    links.forEach(one -> transcripts.add(link(one)));
    return new Episode(
        "g", "Wax", language, Optional.empty(), Optional.empty(), Optional.empty(), transcripts);
  }

  private static TranscriptLink link(String text) {
    var parts = text.split(" ");
    boolean captions = parts[2].equals("rel");
    return new TranscriptLink(
        URI.create("https://example.org/" + parts[1]),
        parts[0].equals("-") ? "" : parts[0],
        captions || parts[2].equals("-") ? "" : parts[2],
        captions);
  }
}
