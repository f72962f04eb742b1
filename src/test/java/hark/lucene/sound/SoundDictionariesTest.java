package hark.lucene.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.LuceneTranscriptIndex;
import hark.search.Transcripts;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundDictionariesTest {

  /** A bound that holds the ten words of the large leaf, but not the two of the small one too. */
  private static final int ONE_LEAF = 11;

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      put(index, "small", "mister klang");
      put(index, "large", "this is cling", "who moves to", "approve it", "at last");
    }
  }

  private static void put(LuceneTranscriptIndex index, String id, String... texts) {
    var plain = Transcripts.of(id, texts);
    var track = new Track("en", Track.TrackKind.UNKNOWN);
    index.put(new Transcript(plain.video(), track, plain.segments()));
    index.commit();
  }

  private List<String> sounding(SoundDictionaries dictionaries) throws IOException {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      assertEquals(2, reader.leaves().size());
      var found = new SoundAlikeFinder(reader, dictionaries).of("kling", Set.of(), _ -> {});
      assertTrue(dictionaries.size() > 0);
      return found;
    }
  }

  @Test
  void allLeavesAreLookedThroughWithinTheBound() throws IOException {
    var dictionaries = new SoundDictionaries();
    assertEquals(List.of("cling", "klang"), sounding(dictionaries));
    assertEquals(0, dictionaries.size(), "dropped with their leaves");
  }

  @Test
  void smallLeavesAreLeftOutBeyondIt() throws IOException {
    assertEquals(List.of("cling"), sounding(new SoundDictionaries(ONE_LEAF)));
  }

  @Test
  void leavesUsedLongAgoAreDropped() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      var dictionaries = new SoundDictionaries(ONE_LEAF);
      for (int i = 0; i < 2; i++) {
        for (var leaf : reader.leaves()) {
          var sounds = dictionaries.of(leaf.reader(), _ -> {});
          assertEquals(sounds.size(), dictionaries.size());
        }
      }
    }
  }
}
