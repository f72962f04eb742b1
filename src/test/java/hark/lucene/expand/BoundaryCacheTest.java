package hark.lucene.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.LuceneTranscriptIndex;
import hark.search.Transcripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryCacheTest {

  /** As where pages of an older result are read while others search for the first time. */
  @Test
  void snapshotsWithOtherNamesOfScalesDoNotMakeEachOtherReadAgain(@TempDir Path folder)
      throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("a", "two thousand and 2 million, 2,000"));
      index.commit();
    }
    var steps = new AtomicLong();
    var cache = new BoundaryCache(_ -> steps.incrementAndGet());
    try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
      var leaf = reader.leaves().getFirst().reader();
      cache.of(leaf, Set.of("thousand"));
      cache.of(leaf, Set.of("thousand", "million"));
      long read = steps.get();
      assertTrue(read > 0);
      cache.of(leaf, Set.of("thousand"));
      cache.of(leaf, Set.of("thousand", "million"));
      assertEquals(read, steps.get());
    }
  }
}
