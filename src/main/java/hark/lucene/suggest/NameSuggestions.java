package hark.lucene.suggest;

import hark.language.Words;
import hark.lucene.schema.TranscriptDocument;
import hark.query.PartialQuery;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * A finder of speakers and titles that match the words of a partial query. Examines a bounded
 * number.
 */
final class NameSuggestions {

  /** A name, and the number of typed words that it contains. */
  record CountedName(String text, int words) {}

  private static final int SPEAKERS = 10_000;
  private static final int TITLE_WORDS = 50;
  private static final int TITLES = 100;

  private final IndexReader reader;
  private final PartialQuery partial;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private NameSuggestions(IndexReader reader, PartialQuery partial) {
    this.reader = reader;
    this.partial = partial;
  }

  static List<CountedName> speakers(IndexReader reader, PartialQuery partial, int most)
      throws IOException {
    var names = new NameSuggestions(reader, partial);
    int each = SPEAKERS / Math.max(1, reader.leaves().size());
    for (var leaf : reader.leaves()) {
      names.addSpeakers(leaf, each);
    }
    return names.best(most);
  }

  static List<CountedName> titles(IndexReader reader, PartialQuery partial, int most)
      throws IOException {
    var names = new NameSuggestions(reader, partial);
    var last = partial.words().isEmpty() ? "" : partial.words().getLast().text();
    if (!last.isEmpty()) {
      int each = Math.max(1, TITLES / Math.max(1, reader.leaves().size()));
      for (var leaf : reader.leaves()) {
        names.addTitles(leaf, new BytesRef(last), each);
      }
    }
    return names.best(most);
  }

  private void addSpeakers(LeafReaderContext leaf, int most) throws IOException {
    var all = DocValues.getSortedSet(leaf.reader(), TranscriptDocument.SPEAKERS);
    long end = Math.min(most, all.getValueCount());
    for (long i = 0; i < end; i++) {
      add(all.lookupOrd(i).utf8ToString());
    }
  }

  /** Adds the titles with a word that has the prefix. */
  private void addTitles(LeafReaderContext leaf, BytesRef prefix, int most) throws IOException {
    var words = Terms.getTerms(leaf.reader(), TranscriptDocument.TITLE).iterator();
    var word = words.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : words.term();
    int left = most;
    for (int i = 0; i < TITLE_WORDS && left > 0 && word != null; i++) {
      if (!StringHelper.startsWith(word, prefix)) {
        return;
      }
      left -= addTitles(leaf, words.postings(null, PostingsEnum.NONE), left);
      word = words.next();
    }
  }

  private int addTitles(LeafReaderContext leaf, PostingsEnum transcripts, int most)
      throws IOException {
    var live = leaf.reader().getLiveDocs();
    var stored = leaf.reader().storedFields();
    int read = 0;
    while (read < most && transcripts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(transcripts.docID())) {
        var title = stored.document(transcripts.docID(), Set.of(TranscriptDocument.TITLE));
        add(title.get(TranscriptDocument.TITLE));
        read++;
      }
    }
    return read;
  }

  private void add(String name) {
    int words = partial.match(Words.of(name).stream().map(Words.Word::text).toList());
    if (words > 0) {
      counts.put(name, words);
    }
  }

  private List<CountedName> best(int most) {
    return counts.entrySet().stream()
        .map(one -> new CountedName(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingInt((CountedName name) -> -name.words())
                .thenComparing(CountedName::text))
        .limit(most)
        .toList();
  }
}
