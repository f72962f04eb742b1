package hark.lucene.suggest;

import hark.lucene.schema.TranscriptDocument;
import hark.lucene.suggest.SuggestionSource.Completion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The most frequent words with a prefix, from the dictionaries of all leaves. */
final class WordCompletions {

  /** The most words from which the best are selected; later ones in the alphabet are ignored. */
  private static final int LOOKED_AT = 100_000;

  /** The number of deleted transcripts after which a word is assumed to occur in none. */
  private static final int DEAD = 1_000;

  private static final Comparator<Completion> MOST_FIRST =
      Comparator.comparingLong(Completion::times).reversed().thenComparing(Completion::word);

  private final IndexReader reader;

  WordCompletions(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the words, the most frequent first; includes the prefix itself if it is a word. */
  List<Completion> of(String prefix, int most) throws IOException {
    var sorted = all(new BytesRef(prefix));
    sorted.sort(MOST_FIRST);
    var said = new ArrayList<Completion>();
    for (var one : sorted) {
      if (said.size() == most) {
        break;
      }
      if (isSaid(one.word())) {
        said.add(one);
      }
    }
    return said;
  }

  /** Returns the words of all leaves, as many as are looked at. */
  private List<Completion> all(BytesRef prefix) throws IOException {
    var found = new ArrayList<Completion>();
    var terms = MultiTerms.getTerms(reader, TranscriptDocument.SPEECH);
    var words = terms == null ? TermsEnum.EMPTY : terms.iterator();
    if (words.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return found;
    }
    for (var word = words.term();
        word != null && StringHelper.startsWith(word, prefix) && found.size() < LOOKED_AT;
        word = words.next()) {
      found.add(new Completion(word.utf8ToString(), words.totalTermFreq()));
    }
    return found;
  }

  /**
   * Checks whether a word occurs in a transcript that is not deleted; the dictionary keeps words of
   * deleted ones for a while.
   */
  private boolean isSaid(String word) throws IOException {
    var term = new Term(TranscriptDocument.SPEECH, word);
    for (var leaf : reader.leaves()) {
      var live = leaf.reader().getLiveDocs();
      var postings = leaf.reader().postings(term, PostingsEnum.NONE);
      for (int i = 0; postings != null && i < DEAD; i++) {
        int document = postings.nextDoc();
        if (document == DocIdSetIterator.NO_MORE_DOCS) {
          break;
        }
        if (live == null || live.get(document)) {
          return true;
        }
      }
    }
    return false;
  }
}
