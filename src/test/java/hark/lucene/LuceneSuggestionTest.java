package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.search.Search;
import hark.search.SuggestionContract;
import hark.search.TranscriptIndex;
import hark.search.Transcripts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSuggestionTest extends SuggestionContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder.resolve("contract"));
  }

  @Test
  void manyTranscriptsAndLeavesChangeNothing() {
    try (var index = LuceneTranscriptIndex.open(folder.resolve("many"))) {
      for (int i = 0; i < 600; i++) {
        index.put(Transcripts.of("v" + i, "the old harbour", "wall " + "the boat ".repeat(9)));
        if (i % 100 == 0) {
          index.commit();
        }
      }
      index.commit();
      var search = new Search(index);
      assertEquals("harbour wall", search.suggest("harbour wa").getFirst().text());
      assertEquals("old harbour", search.suggest("old ").getFirst().text());
      assertEquals(5_400, search.suggest("boa").getFirst().times().orElseThrow());
    }
  }
}
