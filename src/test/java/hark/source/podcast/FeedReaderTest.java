package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.source.SourceException;
import hark.source.podcast.PodcastFeed.Episode;
import hark.source.podcast.PodcastFeed.TranscriptLink;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FeedReaderTest {

  private static final URI BASE = URI.create("https://example.org/shows/feed.xml");

  @Test
  void aFeedIsReadWithItsEpisodes() throws IOException {
    try (var file = FeedReaderTest.class.getResourceAsStream("/feeds/episodes.xml")) {
      var feed = FeedReader.read(file.readAllBytes(), BASE);
      assertEquals("The Quiet & Calm Hour", feed.title());
      assertEquals("917393e3-1b1e-5cef-ace4-edaa54e1f810", feed.guid());
      assertEquals("en-gb", feed.language());
      assertEquals(
          List.of(
              new Episode(
                  "episode-1",
                  "Lamps & tides",
                  "",
                  Optional.of(LocalDate.of(2025, 6, 3)),
                  Optional.of(Duration.ofSeconds(3723)),
                  uri("https://media.example.org/1.mp3?x=1&y=2"),
                  List.of(
                      link("https://example.org/shows/transcripts/1.html", "text/html", ""),
                      link(
                          "https://example.org/shows/transcripts/1.srt",
                          "application/x-subrip",
                          "en"),
                      captions(
                          "https://example.org/shows/transcripts/1.vtt", "text/vtt", "en-US"))),
              new Episode(
                  "https://example.org/2",
                  "Only a name for players",
                  "",
                  Optional.of(LocalDate.of(2025, 7, 4)),
                  Optional.of(Duration.ofSeconds(754)),
                  uri("https://example.org/2.mp3"),
                  List.of()),
              new Episode(
                  "https://example.org/3",
                  "Old prefix",
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(link("https://example.org/3.json", "application/json", ""))),
              new Episode(
                  "https://example.org/4.vtt",
                  "Nothing else names it",
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(link("https://example.org/4.vtt", "text/vtt", "")))),
          feed.episodes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "{\"feed\":1}",
        "<!doctype html><html><head><title>Not found</title></head><body></body></html>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><title>Page</title></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'><title>Drawing</title></svg>",
        "<rss><channel><item>",
        "<rss><channel><title>Cut"
      })
  void whatIsNoFeedIsRefused(String text) {
    assertThrows(SourceException.class, () -> read(text));
  }

  @Test
  void filesOfThisMachineStayWhereTheyAre(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "what nobody may see");
    var text =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]><rss><channel><title>a&x;b</title></channel></rss>"
            .formatted(secret.toUri());
    assertFalse(readOrRefused(text).contains("nobody may see"));
    var parameter =
        "<!DOCTYPE rss SYSTEM '%s'><rss><channel><title>fine</title></channel></rss>"
            .formatted(secret.toUri());
    assertFalse(readOrRefused(parameter).contains("nobody may see"));
  }

  @Test
  void entitiesThatGrowAreNotFollowed() {
    var entities = new StringBuilder("<!ENTITY a0 'ha'>");
    for (int i = 1; i < 60; i++) {
      entities.append("<!ENTITY a%d '&a%d;&a%d;&a%d;'>".formatted(i, i - 1, i - 1, i - 1));
    }
    var text =
        "<!DOCTYPE rss [" + entities + "]><rss><channel><title>&a59;</title></channel></rss>";
    assertTrue(readOrRefused(text).length() < 1_000);
  }

  @Test
  void elementsThatLieTooDeepAreRefused() {
    var inside = "<a>".repeat(100_000);
    assertThrows(SourceException.class, () -> read("<rss><channel>" + inside));
    assertThrows(SourceException.class, () -> read("<rss><channel><item>" + inside));
    assertThrows(SourceException.class, () -> read("<rss><channel><item><title>" + inside));
  }

  @Test
  void textsThatAreTooLongAreCut() {
    var feed = read("<rss><channel><title>" + "x".repeat(5_000_000) + "</title></channel></rss>");
    assertEquals(2_000, feed.title().length());
  }

  @Test
  void moreEpisodesThanAreTakenAreRefused() {
    var item = "<item><guid>1</guid></item>";
    var most = "<rss><channel>" + item.repeat(FeedReader.MAX_EPISODES);
    assertEquals(FeedReader.MAX_EPISODES, read(most + "</channel></rss>").episodes().size());
    assertThrows(SourceException.class, () -> read(most + item + "</channel></rss>"));
  }

  private static String readOrRefused(String text) {
    try {
      return read(text).toString();
    } catch (SourceException e) {
      return e.getMessage();
    }
  }

  private static PodcastFeed read(String text) {
    return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), BASE);
  }

  private static Optional<URI> uri(String text) {
    return Optional.of(URI.create(text));
  }

  private static TranscriptLink link(String address, String type, String language) {
    return new TranscriptLink(URI.create(address), type, language, false);
  }

  private static TranscriptLink captions(String address, String type, String language) {
    return new TranscriptLink(URI.create(address), type, language, true);
  }
}
