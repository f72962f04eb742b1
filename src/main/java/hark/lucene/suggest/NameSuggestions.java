package hark.lucene.suggest;

import hark.language.Words;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.suggest.SuggestionSource.CountedName;
import hark.query.PartialQuery;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * A finder of speakers and titles that match the words of a partial query. Examines a bounded
 * number.
 */
final class NameSuggestions {

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

  static List<CountedName> speakers(IndexReader reader, PartialQuery partial) throws IOException {
    var names = new NameSuggestions(reader, partial);
    names.addSpeakers();
    return names.found();
  }

  static List<CountedName> titles(IndexReader reader, PartialQuery partial) throws IOException {
    var names = new NameSuggestions(reader, partial);
    var last = partial.words().isEmpty() ? "" : partial.words().getLast().text();
    if (!last.isEmpty()) {
      names.addTitles(new BytesRef(last));
    }
    return names.found();
  }

  /** The speakers of one leaf, from the first that was not read yet. */
  private static final class LeafSpeakers {

    private final SortedSetDocValues names;
    private long next;
    private BytesRef name;

    LeafSpeakers(SortedSetDocValues names) {
      this.names = names;
    }

    boolean advance() throws IOException {
      if (next == names.getValueCount()) {
        return false;
      }
      name = BytesRef.deepCopyOf(names.lookupOrd(next++));
      return true;
    }
  }

  /** Adds the first speakers in order, each once, whatever leaves have them. */
  private void addSpeakers() throws IOException {
    var leaves = new PriorityQueue<LeafSpeakers>(Comparator.comparing(leaf -> leaf.name));
    for (var leaf : reader.leaves()) {
      var speakers =
          new LeafSpeakers(DocValues.getSortedSet(leaf.reader(), TranscriptDocument.SPEAKERS));
      if (speakers.advance()) {
        leaves.add(speakers);
      }
    }
    BytesRef last = null;
    for (int read = 0; read < SPEAKERS && !leaves.isEmpty(); ) {
      var first = leaves.poll();
      if (!first.name.equals(last)) {
        last = first.name;
        read++;
        add(last.utf8ToString());
      }
      if (first.advance()) {
        leaves.add(first);
      }
    }
  }

  /** Adds the titles with a word that has the prefix. */
  private void addTitles(BytesRef prefix) throws IOException {
    var terms = MultiTerms.getTerms(reader, TranscriptDocument.TITLE);
    var words = terms == null ? TermsEnum.EMPTY : terms.iterator();
    var word = words.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : words.term();
    int left = TITLES;
    for (int i = 0; i < TITLE_WORDS && left > 0 && word != null; i++) {
      if (!StringHelper.startsWith(word, prefix)) {
        return;
      }
      left -= addTitles(words.postings(null, PostingsEnum.NONE), left);
      word = words.next();
    }
  }

  private int addTitles(PostingsEnum transcripts, int most) throws IOException {
    var live = MultiBits.getLiveDocs(reader);
    var stored = reader.storedFields();
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

  private List<CountedName> found() {
    return counts.entrySet().stream()
        .map(one -> new CountedName(one.getKey(), one.getValue()))
        .toList();
  }
}
