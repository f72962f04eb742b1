package hark.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.Suggestion.SuggestionKind;
import hark.search.request.SearchRequest;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The contract of suggestions. */
public abstract class SuggestionContract extends IndexContract {

  private void put(String id, String title, String speaker, String... texts) {
    var segments = new ArrayList<Segment>();
    for (var text : texts) {
      int i = segments.size();
      segments.add(
          new Segment(
              i,
              i * 1000L,
              i * 1000L + 900,
              text,
              speaker.isEmpty() ? Optional.empty() : Optional.of(speaker)));
    }
    put(
        new Transcript(
            Video.of(new VideoId(id), "test").withTitle(title),
            new Track("en", Track.TrackKind.HUMAN),
            segments));
  }

  private List<String> suggested(SuggestionKind kind, String typed) {
    return search.suggest(typed).stream()
        .filter(one -> one.kind() == kind)
        .map(Suggestion::text)
        .toList();
  }

  @Test
  void completionsAreOrderedByFrequency() {
    put("a", "One", "", "Tides and tides, a tide; the tiding of the tides");
    put("b", "Two", "", "tide");
    assertThat(suggested(SuggestionKind.WORD, "tid"), contains("tides", "tide", "tiding"));
    assertEquals(
        OptionalLong.of(3),
        search.suggest("tid").stream()
            .filter(s -> s.text().equals("tides"))
            .findFirst()
            .get()
            .times());
    assertThat(suggested(SuggestionKind.WORD, "TID"), hasItem("tiding"));
    assertThat(suggested(SuggestionKind.WORD, "zyz"), empty());
    assertThat(suggested(SuggestionKind.WORD, "t"), empty());
  }

  @Test
  void theTypedTextIsNotSuggested() {
    put("a", "One", "", "tide tides");
    assertThat(suggested(SuggestionKind.WORD, "tide"), contains("tides"));
  }

  @Test
  void onlySpokenPairsAreSuggested() {
    put("a", "One", "", "the high tide and the high", "tower, high. Tables are high");
    assertThat(suggested(SuggestionKind.PHRASE, "tower h"), empty());
    assertThat(suggested(SuggestionKind.PHRASE, "high ti"), contains("high tide"));
    assertThat(suggested(SuggestionKind.PHRASE, "the h"), contains("the high"));
    assertThat(suggested(SuggestionKind.PHRASE, "high to"), contains("high tower"));
    assertThat(suggested(SuggestionKind.PHRASE, "high ta"), empty());
    assertEquals("on the high tide", search.suggest("on the high ti").getFirst().query());
  }

  @Test
  void specificWordsPrecedeCommonOnes() {
    put("a", "One", "", "high and high and high water high water and so and on and on");
    assertThat(suggested(SuggestionKind.PHRASE, "high "), contains("high water", "high and"));
    assertThat(suggested(SuggestionKind.PHRASE, "hig"), contains("high water", "high and"));
  }

  @Test
  void eachQueryIsSuggestedOnce() {
    put("a", "One", "", "the lamp, the lamp and the lane");
    var queries = search.suggest("the la").stream().map(Suggestion::query).toList();
    assertThat(queries, contains("the lamp", "the lane"));
  }

  @Test
  void pairsHaveTheirMostFrequentSpelling() {
    put("a", "One", "", "New York, in New York", "new york");
    assertThat(suggested(SuggestionKind.PHRASE, "new yo"), contains("New York"));
    put("b", "Two", "", "\u706f\u5854\u5f88\u9ad8");
    assertThat(suggested(SuggestionKind.PHRASE, "\u706f"), contains("\u706f\u5854"));
  }

  @Test
  void speakersAndTitlesAreSuggestedAsFilters() {
    put("a", "Bees on the <Roof>", "Nora Quill", "hello");
    assertThat(suggested(SuggestionKind.SPEAKER, "qui"), contains("Nora Quill"));
    assertThat(suggested(SuggestionKind.TITLE, "bees on"), contains("Bees on the <Roof>"));
    assertEquals(
        "hello speaker:\"Nora Quill\"",
        search.suggest("hello nora q").stream()
            .filter(s -> s.kind() == SuggestionKind.SPEAKER)
            .findFirst()
            .get()
            .query());
    assertEquals(1, search.find(SearchRequest.of("title:\"Bees on the <Roof>\"")).totalVideos());
    assertThat(suggested(SuggestionKind.SPEAKER, "speaker:no"), contains("Nora Quill"));
    assertThat(suggested(SuggestionKind.WORD, "speaker:he"), empty());
  }

  @Test
  void everySuggestionHasResults() {
    put("a", "Bees on the \"Roof\"", "Nora \"Q\" Quill", "Don't keep bees on e-bikes, Nora:");
    for (var typed : List.of("be", "bees ", "don", "don't k", "no", "roo", "e-b", "quil")) {
      for (var one : search.suggest(typed)) {
        var found = search.find(SearchRequest.of(one.query()));
        assertTrue(found.totalVideos() > 0, typed + " was said to go on as " + one);
      }
    }
  }

  @Test
  void deletedWordsAreNotSuggested() {
    put("a", "One", "Ann Only", "xylophone solo");
    put("b", "Two", "", "xylem");
    index.delete(new VideoId("a"), new Track("en", Track.TrackKind.HUMAN));
    index.commit();
    assertThat(suggested(SuggestionKind.WORD, "xyl"), contains("xylem"));
    assertThat(suggested(SuggestionKind.PHRASE, "xylophone "), empty());
    assertThat(suggested(SuggestionKind.TITLE, "one"), empty());
  }

  @Test
  void anEmptyTextGetsNoSuggestions() {
    assertThat(search.suggest(""), empty());
    assertThat(search.suggest("  "), empty());
    put("a", "One", "", "tide");
    for (var typed : List.of("", " ", "\"", "tide\"", "*", ":", "lang:ti", "-", "\ud83d")) {
      assertThat(search.suggest(typed), not(hasItem((Suggestion) null)));
    }
  }
}
