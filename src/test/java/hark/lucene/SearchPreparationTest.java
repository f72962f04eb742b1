package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertFalse;

import hark.Wait;
import hark.lucene.sound.SoundDictionaries;
import hark.search.Transcripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPreparationTest {

  @TempDir private Path folder;
  private final SoundDictionaries sounds = new SoundDictionaries();

  @BeforeEach
  void fill() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("a", "mister kling moves to approve"));
      index.commit();
    }
  }

  /** Checks whether every word of a snapshot is known without reading any. */
  private boolean isRead(IndexReader snapshot) {
    try {
      sounds.prepare(
          snapshot,
          _ -> {
            throw new CancellationException();
          });
      return true;
    } catch (CancellationException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void newWordsAreReadWithoutASearch() throws Exception {
    try (var directory = FSDirectory.open(folder);
        var present = new SearcherManager(directory, null);
        var preparation = new SearchPreparation(present, sounds)) {
      preparation.begin();
      awaitReading(present);
      try (var index = LuceneTranscriptIndex.open(folder)) {
        index.put(Transcripts.of("b", "second by mister cling"));
        index.commit();
      }
      present.maybeRefreshBlocking();
      preparation.begin();
      awaitReading(present);
    }
  }

  private void awaitReading(SearcherManager present) throws Exception {
    var searcher = present.acquire();
    try {
      Wait.until("the words to be read", () -> isRead(searcher.getIndexReader()));
    } finally {
      present.release(searcher);
    }
  }

  @Test
  void nothingIsReadOnceItIsClosed() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var present = new SearcherManager(directory, null)) {
      var preparation = new SearchPreparation(present, sounds);
      preparation.close();
      preparation.begin();
      preparation.close();
      var searcher = present.acquire();
      try {
        assertFalse(isRead(searcher.getIndexReader()));
      } finally {
        present.release(searcher);
      }
    }
  }
}
