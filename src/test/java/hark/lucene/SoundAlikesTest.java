package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.Moment;
import hark.search.MomentCount;
import hark.search.ResultView;
import hark.search.Search;
import hark.search.SearchRequest;
import hark.search.Tier;
import hark.search.TierSelection;
import hark.search.Transcripts;
import hark.search.VideoMoment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;
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
    var plain = Transcripts.of(id, texts);
    var track = new Track("en", Track.TrackKind.UNKNOWN);
    index.put(new Transcript(plain.video(), track, plain.segments()));
    index.commit();
  }

  private MomentCount count(String query) {
    return search.find(SearchRequest.of(query)).count();
  }

  @Test
  void wordsAndNeighboursAreFoundByTheirSound() {
    assertEquals(List.of("cling", "klang"), index.soundAlikes("kling"));
    assertEquals(List.of("pin hook"), index.soundAlikes("penhook"));
    assertEquals(List.of(), index.soundAlikes("zyx"));
  }

  @Test
  void aWordIsNotItsOwnSoundAlikeAndNeitherAreItsForms() {
    put("d", "cling clings clinging");
    assertTrue(index.soundAlikes("cling").stream().noneMatch(text -> text.startsWith("cling")));
  }

  @Test
  void theOperatorAddsThemAsATierOfTheirOwn() {
    assertEquals(new MomentCount(1, 0), count("kling"));
    assertEquals(new MomentCount(1, 0, 4), count("kling~~"));
    assertEquals(new MomentCount(1, 0, 2), count("kling~~klang"));
    assertEquals(new MomentCount(0, 0, 1), count("penhook~~"));
    assertEquals(new MomentCount(0, 0, 1), count("penhook~~pin-hook"));
    assertEquals(new MomentCount(0, 0, 1), count("thank NEAR/2 kling~~"));
  }

  @Test
  void theSelectionOfTiersAddsThemToEveryWord() {
    var sounds = TierSelection.ALL.with(Tier.SOUNDS);
    var all = search.find(SearchRequest.of("kling").withTiers(sounds));
    assertEquals(new MomentCount(1, 0, 4), all.count());
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
}
