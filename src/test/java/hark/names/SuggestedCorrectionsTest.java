package hark.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.TranscriptImporter;
import hark.ingest.TranscriptParser;
import hark.ingest.store.StoreFolder;
import hark.library.Library;
import hark.lucene.LuceneTranscriptIndex;
import hark.notice.NoticeBoard;
import hark.search.IndexUpdater;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardPlaces.HeardWords;
import hark.search.Search;
import hark.search.request.SearchRequest;
import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestedCorrectionsTest {

  private static final ListedName KLING = new ListedName("Kling");
  private static final Track SPOKEN = new Track("en", TrackKind.AUTO);

  @TempDir private Path folder;
  private LuceneTranscriptIndex index;
  private TranscriptImporter importer;
  private Library library;
  private NameList list;
  private SuggestedCorrections corrections;

  @BeforeEach
  void open() {
    var locks = new VideoLocks();
    var archive = FileArchive.open(folder.resolve("archive"));
    index = LuceneTranscriptIndex.open(folder.resolve("index"));
    importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    library =
        new Library(
            archive,
            IndexUpdater.strict(index),
            locks,
            TranscriptParser::read,
            () -> new Library.RebuildState(false, 0, 0));
    start();
  }

  private void start() {
    list = NameList.open(StoreFolder.of(folder.resolve("imports"), new NoticeBoard()), List.of());
    corrections = new SuggestedCorrections(list, index, library);
  }

  @AfterEach
  void close() {
    corrections.close();
    index.close();
  }

  private void put(String id, Track track, String... lines) {
    var content = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < lines.length; i++) {
      content.append("\n00:0%d.000 --> 00:0%d.000\n%s\n".formatted(i, i + 1, lines[i]));
    }
    importer.take(
        new RawTranscript(
            Video.of(new VideoId(id), "test"), track, content.toString().getBytes(UTF_8)));
  }

  private void put(String id, String... lines) {
    put(id, SPOKEN, lines);
  }

  /** Adds a name and waits until it was looked for. */
  private MisheardPlaces add(ListedName name) {
    assertTrue(corrections.add(name));
    Wait.until(() -> corrections.of(name.key()).orElseThrow().places().isPresent());
    return found(name);
  }

  private MisheardPlaces found(ListedName name) {
    return corrections.of(name.key()).orElseThrow().places().orElseThrow();
  }

  private String text(String video, int segment) {
    return library.transcript(new VideoId(video)).orElseThrow().segments().get(segment).text();
  }

  private long moments(String query) {
    return new Search(index).find(SearchRequest.of(query)).count().exact();
  }

  private static SuggestionKey key(MisheardPlace place) {
    return SuggestionKey.of(place);
  }

  @Test
  void whatSoundsLikeANameIsSuggestedWithItsSentence() {
    put("a", "Good evening.", "Thank you, Mister Cling, for that.", "Mister Kling moves.");
    var found = add(KLING);
    assertEquals(1, found.total());
    assertEquals(List.of(new HeardWords("cling", 1, 1)), found.heard());
    var place = found.places().getFirst();
    assertEquals("a", place.video().id().value());
    assertEquals(1, place.segment());
    assertEquals("Thank you, Mister Cling, for that.", place.sentence().text().strip());
    assertTrue(place.startMillis() >= 1_000 && place.endMillis() <= 2_000);
  }

  @Test
  void twoWordsAreSuggestedForOneAndOneForTwo() {
    put("a", "the pin hook river", "a word on Vonbrawn now");
    assertEquals("pin hook", add(new ListedName("Penhook")).places().getFirst().heard());
    assertEquals("vonbrawn", add(new ListedName("Von Braun")).places().getFirst().heard());
  }

  @Test
  void wordsAreSuggestedForTheNearestNameOnly() {
    put("a", "Thank you, Mister Cling.");
    var nearer = new ListedName("Clingg");
    assertEquals(1, add(KLING).total());
    assertEquals(1, add(nearer).total());
    Wait.until(() -> found(KLING).total() == 0);
    corrections.remove(nearer);
    Wait.until(() -> found(KLING).total() == 1);
  }

  @Test
  void aListedNameIsNoMistakeForAnother() {
    put("a", "Thank you, Mister Bartley.");
    assertEquals(1, add(new ListedName("Bartly")).total());
    add(new ListedName("Bartley"));
    Wait.until(() -> followed(new ListedName("Bartly")).total() == 0);
  }

  /** Returns the suggestions after another look at all names. */
  private MisheardPlaces followed(ListedName name) {
    put("again-" + System.nanoTime(), "nothing of the kind");
    corrections.lookForAll();
    return found(name);
  }

  @Test
  void usualWordsCountWithACapitalInsideASentenceOnly() {
    put("a", "They sold their homes.", "Homes are dear.", "We heard Mister Homes today.");
    var found = add(new ListedName("Holmes"));
    assertEquals(List.of(2), found.places().stream().map(MisheardPlace::segment).toList());
  }

  @Test
  void nothingIsSuggestedForWhatPeopleWrote() {
    put("a", new Track("en", TrackKind.HUMAN), "Thank you, Mister Cling.");
    assertEquals(0, add(KLING).total());
  }

  @Test
  void oneSegmentIsOneSuggestion() {
    put("a", "Cling and Cling and Cling.");
    var found = add(KLING);
    assertEquals(1, found.total());
    corrections.accept(KLING, key(found.places().getFirst()));
    assertEquals("Kling and Kling and Kling.", text("a", 0));
  }

  @Test
  void anAcceptedSuggestionIsACorrectionThatCanBeUndone() {
    put("a", "Thank you, Mister Cling.", "We cling to it.");
    var found = add(KLING);
    assertEquals(2, found.total());
    corrections.accept(KLING, key(found.places().getFirst()));
    assertEquals("Thank you, Mister Kling.", text("a", 0));
    assertEquals("We cling to it.", text("a", 1));
    assertEquals(1, moments("kling"));
    assertEquals(1, found(KLING).total());
    var video = new VideoId("a");
    assertEquals("Thank you, Mister Cling.", library.corrected(video, SPOKEN).get(0));
    var original = library.came(video, SPOKEN).orElseThrow();
    library.edit(
        video, library.edits(video).fingerprint(), edits -> edits.withWords(original, 0, ""));
    assertEquals("Thank you, Mister Cling.", text("a", 0));
    assertEquals(2, followed(KLING).total());
  }

  @Test
  void aSuggestionWithOtherWordsMeanwhileIsNotAccepted() {
    put("a", "Thank you, Mister Cling.");
    var old = key(add(KLING).places().getFirst());
    put("a", "Thank you so much, Mister Cling.");
    corrections.lookForAll();
    assertEquals(
        NameError.CHANGED_MEANWHILE,
        assertThrows(NameException.class, () -> corrections.accept(KLING, old)).error());
    assertEquals("Thank you so much, Mister Cling.", text("a", 0));
  }

  @Test
  void aRejectedSuggestionDoesNotComeBack() {
    put("a", "Thank you, Mister Cling.", "We cling to it.");
    var found = add(KLING);
    corrections.reject(KLING, key(found.places().getLast()));
    assertEquals(1, found(KLING).total());
    corrections.accept(KLING, key(found(KLING).places().getFirst()));
    corrections.close();
    start();
    corrections.lookForAll();
    assertEquals(0, found(KLING).total());
    put("b", "We cling to it.");
    assertEquals(1, followed(KLING).total(), "another video was not rejected");
  }

  @Test
  void laterImportsAreLookedThroughAfterARestartToo() {
    add(KLING);
    corrections.close();
    put("a", "Thank you, Mister Cling.");
    start();
    corrections.lookForAll();
    assertEquals(1, found(KLING).total());
    put("b", "Thank you, Mister Cling.");
    assertEquals(2, followed(KLING).total());
  }

  @Test
  void allSuggestionsOfANameAreAcceptedInAllVideos() {
    put("a", "Thank you, Mister Cling.", "We heard Cling.", "And Klingg said no.");
    put("b", "Mister Cling?");
    var found = add(KLING);
    assertEquals(4, found.total());
    assertEquals(2, found.videos());
    assertThrows(NameException.class, () -> corrections.acceptAll(KLING, Optional.of("cling"), 4));
    corrections.acceptAll(KLING, Optional.of("cling"), 3);
    Wait.until(
        () -> corrections.lastAcceptance().isPresent() && !corrections.progress().isRunning());
    assertEquals(new AcceptanceResult(KLING, 3, 2, 0), corrections.lastAcceptance().orElseThrow());
    assertEquals("We heard Kling.", text("a", 1));
    assertEquals("Mister Kling?", text("b", 0));
    assertEquals(List.of(new HeardWords("klingg", 1, 1)), found(KLING).heard());
  }

  @Test
  void allSuggestionsOfANameAreRejectedForLaterImportsToo() {
    put("a", "Thank you, Mister Cling.");
    add(KLING);
    corrections.rejectAll(KLING, Optional.empty());
    assertEquals(0, found(KLING).total());
    put("b", "Mister Cling?");
    assertEquals(0, followed(KLING).total());
    assertEquals(List.of("cling"), corrections.of("kling").orElseThrow().rejectedWords());
    corrections.allow(KLING, "cling");
    assertEquals(2, found(KLING).total());
  }

  @Test
  void noMoreAreKeptThanCanBeShownAndAllAreCounted() {
    var lines = new String[9];
    for (int video = 0; video < 13; video++) {
      for (int i = 0; i < lines.length; i++) {
        lines[i] = "Thank you, Mister Cling, number %d.".formatted(i);
      }
      put("v" + video, lines);
    }
    var found = add(KLING);
    assertEquals(117, found.total());
    assertEquals(SuggestedCorrections.MOST_KEPT, found.places().size());
    corrections.acceptAll(KLING, Optional.empty(), 117);
    Wait.until(
        () -> corrections.lastAcceptance().isPresent() && !corrections.progress().isRunning());
    assertEquals(117, moments("kling"));
    assertFalse(corrections.progress().isRunning());
  }
}
