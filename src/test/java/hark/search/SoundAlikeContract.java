package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.query.QueryParser;
import hark.search.MisheardPlaces.HeardWords;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of words that sound alike, and of those that were written for a name. */
public abstract class SoundAlikeContract extends IndexContract {

  @BeforeEach
  void fill() {
    put(
        spoken("a", TrackKind.AUTO, "Thank you, Mister Cling, for that.", "Mister Kling moves."),
        spoken("b", TrackKind.AUTO, "A word of Mister Cling.", "The pin hook river.", "And Cling!"),
        spoken("c", TrackKind.HUMAN, "Thank you, Mister Cling, again."),
        spoken("d", TrackKind.AUTO, "We cling to the motion of mister klang."),
        spoken("e", TrackKind.AUTO, "A word on Vonbrawn now."));
  }

  private static Transcript spoken(String id, TrackKind kind, String... texts) {
    var plain = Transcripts.of(id, texts);
    return new Transcript(plain.video(), new Track("en", kind), plain.segments());
  }

  private MisheardPlaces places(List<String> words, int most) {
    return index.misheardPlaces(words, _ -> true, most, () -> false);
  }

  private static String where(MisheardPlaces found) {
    return found.places().stream()
        .map(place -> place.video().id() + ":" + place.segment())
        .collect(Collectors.joining(" "));
  }

  private List<String> misheard(List<String> name, Set<String> others) {
    return index.misheard(name, others, () -> false).stream().map(MisheardWords::words).toList();
  }

  @Test
  void wordsAndNeighboursAreFoundByTheirSound() {
    assertEquals(List.of("cling", "klang"), index.soundAlikes("kling", () -> false).nearest());
    assertEquals(List.of("pin hook"), index.soundAlikes("penhook", () -> false).nearest());
    assertEquals(List.of(), index.soundAlikes("zyx", () -> false).nearest());
  }

  @Test
  void aSearchForASoundCountsThem() {
    var result = search.find(SearchRequest.of("kling~~"));
    assertEquals(1, result.count().exact());
    assertTrue(result.count().sounds() >= 5, () -> "" + result.count());
  }

  @Test
  void wordsThatWereWrittenForANameAreFound() {
    assertEquals("cling", misheard(List.of("kling"), Set.of()).getFirst());
    assertEquals(List.of("pin hook"), misheard(List.of("penhook"), Set.of()));
    assertEquals(List.of("vonbrawn"), misheard(List.of("von", "braun"), Set.of()));
  }

  @Test
  void otherNamesAreNoMistakes() {
    assertFalse(misheard(List.of("kling"), Set.of("cling")).contains("cling"));
  }

  @Test
  void placesAreThoseOfRecognisersWithTheirSentences() {
    var found = places(List.of("cling"), 10);
    assertEquals("a:0 b:0 b:2 d:0", where(found)); // a person wrote c
    assertEquals(List.of(new HeardWords("cling", 4, 3)), found.heard());
    assertEquals(3, found.videos());
    assertTrue(found.isComplete());
    var place = found.places().getFirst();
    assertEquals("Thank you, Mister Cling, for that.", place.sentence().text().strip());
    assertEquals(
        List.of("Cling"),
        place.sentence().fragments().stream()
            .filter(Fragment::marked)
            .map(Fragment::text)
            .toList());
  }

  @Test
  void placesAreCountedBeyondThoseThatAreListed() {
    var found = places(List.of("pin hook", "cling"), 2);
    assertEquals("b:1 a:0", where(found));
    assertEquals(5, found.total());
    assertEquals(3, found.videos());
    assertEquals(
        List.of(new HeardWords("pin hook", 1, 1), new HeardWords("cling", 4, 3)), found.heard());
  }

  @Test
  void placesThatAreNotWantedAreNotCounted() {
    var found =
        index.misheardPlaces(
            List.of("cling"), place -> !place.video().id().value().equals("a"), 10, () -> false);
    assertEquals("b:0 b:2 d:0", where(found));
    assertEquals(3, found.total());
  }

  @Test
  void nothingIsFoundWhereNothingWasWritten() {
    assertEquals(MisheardPlaces.NONE, places(List.of(), 10));
    assertEquals(MisheardPlaces.NONE, places(List.of("zeppelin"), 10));
  }

  @Test
  void aMatchIsNoticedWithoutBeingCounted() {
    assertTrue(hasMatch("pin hook"));
    assertTrue(hasMatch("title:\"Title of e\""));
    assertFalse(hasMatch("zeppelin"));
    assertFalse(hasMatch("kling lang:de"));
  }

  private boolean hasMatch(String text) {
    return index.hasMatch(QueryParser.parse(text), SearchRequest.of(text), () -> false);
  }
}
