package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.search.Search;
import hark.search.SearchNote;
import hark.search.SearchResult;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import hark.transcript.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word that stands for more words than are searched stands for the same ones however the index is
 * divided into leaves.
 */
class LibraryBoundsTest {

  @TempDir private Path folder;

  @Test
  void theWordsOfAPrefixAndOfAFuzzyWordDoNotDependOnTheLeaves() {
    var transcripts = new ArrayList<Transcript>();
    for (int i = 0; i < 6; i++) {
      transcripts.add(Transcripts.of("v" + i, words(i)));
    }
    for (var typed : List.of("word*", "wordaaa~", "wordb* OR wordc*")) {
      var whole = find("whole", transcripts, transcripts.size(), typed);
      var divided = find("divided", transcripts, 1, typed);
      assertEquals(whole.count(), divided.count(), typed);
      assertEquals(whole.hits(), divided.hits(), typed);
      assertEquals(whole.incomplete(), divided.incomplete(), typed);
      if (typed.equals("word*")) {
        assertEquals(1_000, whole.totalMoments());
        assertEquals(SearchNote.WORDS_CUT, whole.incomplete().getFirst().kind());
      }
    }
  }

  /** Returns every sixth of about two thousand words. */
  private static String words(int from) {
    var words = new StringBuilder();
    for (int i = from; i < 2_000; i += 6) {
      char first = (char) ('a' + i / 100 % 26);
      char second = (char) ('a' + i / 10 % 10);
      char third = (char) ('a' + i % 10);
      words.append("word").append(first).append(second).append(third).append(' ');
    }
    return words.toString().strip();
  }

  private SearchResult find(String name, List<Transcript> transcripts, int each, String typed) {
    var place = folder.resolve(name + typed.hashCode());
    try (var index = LuceneTranscriptIndex.open(place)) {
      for (int i = 0; i < transcripts.size(); i++) {
        index.put(transcripts.get(i));
        if ((i + 1) % each == 0) {
          index.commit();
        }
      }
      return new Search(index).find(SearchRequest.of(typed));
    }
  }
}
