package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.language.Words;
import hark.lucene.sound.IndexSounds;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundAlikeFinder;
import hark.lucene.sound.SoundDictionaries;
import hark.search.Moment;
import hark.search.MomentCount;
import hark.search.Search;
import hark.search.SoundAlikes;
import hark.search.Transcripts;
import hark.search.VideoMoment;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundAlikesTest {

  @TempDir private Path folder;
  private LuceneTranscriptIndex index;
  private Search search;

  @BeforeEach
  void open() {
    index = LuceneTranscriptIndex.open(folder.resolve("index"));
    search = new Search(index);
    put("a", "thank you mister cling", "mister Kling moves to approve", "the pin hook river");
    put("b", "a klang of bells", "we cling to the motion of mister klang");
    put("c", "nothing of the kind was said here");
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void put(String id, String... texts) {
    putSpoken("en", id, texts);
  }

  private void putSpoken(String language, String id, String... texts) {
    var plain = Transcripts.of(id, texts);
    var track = new Track(language, Track.TrackKind.UNKNOWN);
    index.put(new Transcript(plain.video(), track, plain.segments()));
    index.commit();
  }

  private MomentCount count(String query) {
    return search.find(SearchRequest.of(query)).count();
  }

  private List<String> sounding(String word) {
    return index.soundAlikes(word, () -> false).nearest();
  }

  @Test
  void wordsAndNeighboursAreFoundByTheirSound() {
    assertEquals(List.of("cling", "klang"), sounding("kling"));
    assertEquals(List.of("pin hook"), sounding("penhook"));
    assertEquals(List.of(), sounding("zyx"));
  }

  @Test
  void aWordIsNotItsOwnSoundAlikeAndNeitherAreItsForms() {
    put("d", "cling clings clinging");
    assertTrue(sounding("cling").stream().noneMatch(text -> text.startsWith("cling")));
  }

  @Test
  void theOperatorAddsThemAsATierOfTheirOwn() {
    assertEquals(new MomentCount(1, 0), count("kling"));
    assertEquals(new MomentCount(1, 0, 0, 4), count("kling~~"));
    assertEquals(new MomentCount(1, 0, 0, 2), count("kling~~klang"));
    assertEquals(new MomentCount(0, 0, 0, 1), count("penhook~~"));
    assertEquals(new MomentCount(0, 0, 0, 1), count("penhook~~pin-hook"));
    assertEquals(new MomentCount(0, 0, 0, 1), count("thank NEAR/2 kling~~"));
  }

  @Test
  void theSelectionOfTiersAddsThemToEveryWord() {
    var sounds = TierSelection.ALL.with(Tier.SOUNDS);
    var all = search.find(SearchRequest.of("kling").withTiers(sounds));
    assertEquals(new MomentCount(1, 0, 0, 4), all.count());
    var quoted = search.find(SearchRequest.of("\"kling\"").withTiers(sounds));
    assertEquals(new MomentCount(1, 0), quoted.count());
  }

  @Test
  void theyComeAfterAllOthersAndAreMarked() {
    var request = SearchRequest.of("kling~~cling").withView(ResultView.MOMENTS);
    var moments = search.find(request).moments().stream().map(VideoMoment::moment).toList();
    assertEquals(
        List.of(Tier.EXACT, Tier.SOUNDS, Tier.SOUNDS), moments.stream().map(Moment::tier).toList());
    assertTrue(
        moments.get(1).snippet().fragments().stream()
            .anyMatch(part -> part.marked() && part.text().equals("cling")));
  }

  @Test
  void whatIsUnwantedMayBeGivenByItsSound() {
    assertEquals(new MomentCount(1, 0), count("river"));
    assertEquals(new MomentCount(0, 0), count("river -kling~~cling"));
  }

  @Test
  void aDeletedTranscriptOffersNothing() {
    index.delete(Transcripts.of("a", "x").video().id(), new Track("en", Track.TrackKind.UNKNOWN));
    index.commit();
    assertEquals(new MomentCount(0, 0), count("penhook~~"));
  }

  @Test
  void aSearchEndsWhileSoundsAreLookedFor() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var held = threads.submit(() -> index.soundAlikes("kling", () -> await(begun, mayEnd)));
      try {
        begun.await();
        var other = threads.submit(() -> count("kling"));
        assertEquals(new MomentCount(1, 0), other.get(2, TimeUnit.MINUTES));
        var ended = threads.submit(() -> index.soundAlikes("penhook", () -> true));
        assertEquals(SoundAlikes.NONE, ended.get(2, TimeUnit.MINUTES));
        assertFalse(held.isDone());
      } finally {
        mayEnd.countDown();
      }
      assertEquals(List.of("cling", "klang"), held.get(2, TimeUnit.MINUTES).nearest());
    }
  }

  private static String word(String typed) {
    return Words.of(typed).getFirst().text();
  }

  private static boolean await(CountDownLatch begun, CountDownLatch mayEnd) {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Test
  void aWordIsMeasuredByItsLettersInEveryScript() {
    putSpoken("ru", "d", "говорит председатель");
    putSpoken("el", "e", "έφτασε ο παπαδόπουλος");
    putSpoken("hi", "f", "अध्यक्ष विश्वनाथन");
    assertEquals(List.of("председатель"), sounding("предсидатель"));
    assertEquals(List.of(word("παπαδόπουλος")), sounding(word("παπαδόπολος")));
    assertEquals(List.of(word("विश्वनाथन")), sounding(word("विशवनाथन")));
  }

  @Test
  void lettersOfOtherScriptsAreNotAlike() {
    putSpoken("ru", "d", "говорит председатель");
    assertEquals(List.of(), sounding("παπαδοπουλος"));
    assertEquals(List.of(), sounding("абвгдежзийкл"));
  }

  @Test
  void aFormOfAnotherLanguageIsOffered() {
    put("d", "thank you mister nunes");
    putSpoken("es", "e", "buenos dias");
    assertEquals(new MomentCount(0, 0), count("nunez"));
    assertEquals(List.of("nunes"), sounding("nunez"));
  }

  @Test
  void aWordThatIsRareElsewhereComesBeforeAUsualOne() {
    put("d", "this is said daily", "thank you mister daly");
    assertEquals(List.of("daly", "daily"), sounding("daley"));
  }

  @Test
  void threadsThatNeedTheSameWordLookForItOnce() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> index.soundAlikes("kling", () -> await(begun, mayEnd)));
      try {
        begun.await();
        var waiting = new CountDownLatch(3);
        var second =
            threads.submit(
                () ->
                    index.soundAlikes(
                        "kling",
                        () -> {
                          waiting.countDown();
                          return false;
                        }));
        assertTrue(waiting.await(2, TimeUnit.MINUTES), "does not check its time while it waits");
        var hasty = index.soundAlikes("kling", () -> true);
        assertEquals(SoundAlikes.NONE, hasty, "waits although its time is over");
        assertFalse(second.isDone());
        mayEnd.countDown();
        assertEquals(List.of("cling", "klang"), second.get(2, TimeUnit.MINUTES).nearest());
      } finally {
        mayEnd.countDown();
      }
      assertEquals(List.of("cling", "klang"), first.get(2, TimeUnit.MINUTES).nearest());
    }
  }

  @Test
  void wordsThatAreSpelledMuchAlikeAreOfferedTogether() {
    put("g", "cling", "klink", "clink", "greenbower", "greenbauer", "green bow her");
    assertEquals(
        List.of(List.of("cling", "klink", "clink"), List.of("klang")),
        index.soundAlikes("kling", () -> false).groups());
    var groups = index.soundAlikes("greenbrower", () -> false).groups();
    assertEquals(List.of("greenbower", "greenbauer", "green bow"), groups.getFirst());
  }

  @Test
  void anEndlessWordTakesNoTime() throws IOException {
    try (var directory = FSDirectory.open(folder.resolve("index"));
        var reader = DirectoryReader.open(directory)) {
      var steps = new AtomicLong();
      var finder =
          new SoundAlikeFinder(new IndexSounds(reader, new SoundDictionaries(), steps::addAndGet));
      for (int letters : new int[] {41, 256}) {
        assertEquals(
            SoundAlikes.NONE, finder.of("klin".repeat(64).substring(0, letters), new OwnForms()));
      }
      assertEquals(0, steps.get());
      finder.of("klin".repeat(10), new OwnForms());
      assertTrue(steps.get() > 0 && steps.get() < 1_000_000, () -> steps + " steps");
    }
  }

  @Test
  void aPairIsCountedWhereItsWordsAreSaidInARow() {
    put("d", "pin hook pin hook hook pin", "pin it on the hook", "the pin hook");
    assertEquals(new MomentCount(0, 0, 0, 4), count("penhook~~"));
    assertEquals(List.of("pin hook"), sounding("penhook"));
  }
}
