package hark.lucene.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import hark.lucene.LuceneTranscriptIndex;
import hark.lucene.schema.TranscriptDocument;
import hark.search.Transcripts;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
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
      var found =
          new SoundAlikeFinder(new IndexSounds(reader, dictionaries, _ -> {}))
              .of("kling", new OwnForms())
              .nearest();
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
  void preparedLeavesNeedNoReading() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      var dictionaries = new SoundDictionaries();
      dictionaries.prepare(reader, _ -> {});
      assertEquals(12, dictionaries.size());
      for (var leaf : reader.leaves()) {
        dictionaries.of(leaf.reader(), _ -> fail("reads again"));
      }
    }
  }

  @Test
  void aReadingThatEndedGoesOnWhereItLeftOff() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      var leaf = reader.leaves().getLast().reader();
      var dictionaries = new SoundDictionaries();
      int ended = 0;
      while (endsEarly(dictionaries, leaf)) {
        ended++;
        assertTrue(ended < 10, "never ends");
      }
      assertTrue(ended > 2, "read at once");
      assertEquals(words(leaf), words(new SoundDictionaries(), leaf));
      assertEquals(words(leaf), words(dictionaries, leaf));
    }
  }

  /** Reads until the fourth word; checks whether that was too early. */
  private static boolean endsEarly(SoundDictionaries dictionaries, LeafReader leaf)
      throws IOException {
    var read = new AtomicInteger();
    try {
      dictionaries.of(
          leaf,
          _ -> {
            if (read.incrementAndGet() > 3) {
              throw new CancellationException();
            }
          });
      return false;
    } catch (CancellationException e) {
      return true;
    }
  }

  private static Set<String> words(SoundDictionaries dictionaries, LeafReader leaf)
      throws IOException {
    var sounds = dictionaries.of(leaf, _ -> {});
    return IntStream.range(0, sounds.size()).mapToObj(sounds::word).collect(Collectors.toSet());
  }

  private static Set<String> words(LeafReader leaf) throws IOException {
    var words = new HashSet<String>();
    var terms = Terms.getTerms(leaf, TranscriptDocument.SPEECH).iterator();
    for (var term = terms.next(); term != null; term = terms.next()) {
      words.add(term.utf8ToString());
    }
    return words;
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
