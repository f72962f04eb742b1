package hark.search;

import hark.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all contracts of an index share; a test of one index says only how to open it. */
abstract class IndexContract {

  TranscriptIndex index;
  Search search;

  /** Opens an index with nothing in it. */
  protected abstract TranscriptIndex open();

  @BeforeEach
  void openIndex() {
    index = open();
    search = new Search(index);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  /** Puts them into the index, to be found at once. */
  final void put(Transcript... transcripts) {
    List.of(transcripts).forEach(index::put);
    index.commit();
  }
}
