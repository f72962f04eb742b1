package hark.search;

import hark.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The common base of the contracts of an index; a subclass defines how an index is opened. */
abstract class IndexContract {

  TranscriptIndex index;
  Search search;

  /** Opens an empty index. */
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

  /** Indexes transcripts and makes them visible. */
  final void put(Transcript... transcripts) {
    List.of(transcripts).forEach(index::put);
    index.commit();
  }
}
