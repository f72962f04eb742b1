package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.source.podcast.PodcastFeed.Episode;
import hark.source.podcast.PodcastFeed.TranscriptLink;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EpisodeNamesTest {

  private static final Episode OLD = episode("g", "Old", "2024-01-01", "https://example.org/1.mp3");
  private static final Episode NEW = episode("g", "New", "2024-02-01", "https://example.org/2.mp3");

  @Test
  void aGuidIsTheName() {
    var other = episode("h", "Other", "2024-02-01", "https://example.org/2.mp3");
    assertEquals(Set.of("g", "h"), EpisodeNames.of(List.of(NEW, other)).keySet());
  }

  @Test
  void theOldestOfOneGuidKeepsItWhereverItIs() {
    for (var feed : List.of(List.of(NEW, OLD), List.of(OLD, NEW))) {
      var names = EpisodeNames.of(feed);
      assertEquals(2, names.size());
      assertEquals("Old", names.get("g").title());
      assertEquals("New", names.get("g\nhttps://example.org/2.mp3").title());
    }
  }

  @Test
  void aThirdOneChangesNoName() {
    var third = episode("g", "Third", "2024-03-01", "https://example.org/3.mp3");
    var before = EpisodeNames.of(List.of(NEW, OLD));
    var after = EpisodeNames.of(List.of(third, NEW, OLD));
    before.forEach((name, episode) -> assertEquals(episode, after.get(name)));
    assertEquals(3, after.size());
  }

  @Test
  void withoutDaysTheLastOneIsTheOldest() {
    var names =
        EpisodeNames.of(
            List.of(
                episode("g", "New", null, "https://example.org/2.mp3"),
                episode("g", "Old", null, "https://example.org/1.mp3")));
    assertEquals("Old", names.get("g").title());
    var some =
        EpisodeNames.of(
            List.of(
                episode("g", "Day", "2024-01-01", "https://example.org/2.mp3"),
                episode("g", "No day", null, "https://example.org/1.mp3")));
    assertEquals("Day", some.get("g").title());
  }

  @Test
  void theSameRecordingListedTwiceIsOneEpisodeTheOneWithATranscript() {
    var without =
        new Episode(
            "g", "Old again", "", Optional.empty(), Optional.empty(), OLD.enclosure(), List.of());
    assertEquals(List.of(OLD), List.copyOf(EpisodeNames.of(List.of(without, OLD)).values()));
    assertEquals(List.of(OLD), List.copyOf(EpisodeNames.of(List.of(OLD, OLD)).values()));
  }

  @Test
  void theSameRecordingWithAnotherTranscriptIsAnotherEpisode() {
    var link = new TranscriptLink(URI.create("https://example.org/2.vtt"), "", "", false);
    var other =
        new Episode(
            "g", "Other", "", OLD.published(), Optional.empty(), OLD.enclosure(), List.of(link));
    assertEquals(
        Set.of("g", "g\nhttps://example.org/1.mp3"), EpisodeNames.of(List.of(OLD, other)).keySet());
  }

  @Test
  void withoutRecordingsTitlesAndDaysTellThemApart() {
    var names =
        EpisodeNames.of(
            List.of(episode("g", "B", "2024-02-01", null), episode("g", "A", "2024-01-01", null)));
    assertEquals(Set.of("g", "g\nB\n2024-02-01"), names.keySet());
  }

  @Test
  void whatHasNoNameIsLeftOut() {
    assertEquals(Set.of(), EpisodeNames.of(List.of(episode("", "A", null, null))).keySet());
  }

  private static Episode episode(String guid, String title, String day, String media) {
    return new Episode(
        guid,
        title,
        "",
        Optional.ofNullable(day).map(LocalDate::parse),
        Optional.empty(),
        Optional.ofNullable(media).map(URI::create),
        List.of(new TranscriptLink(URI.create("https://example.org/1.vtt"), "", "", false)));
  }
}
