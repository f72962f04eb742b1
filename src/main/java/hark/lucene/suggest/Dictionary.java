package hark.lucene.suggest;

import hark.lucene.schema.TranscriptDocument;
import hark.lucene.suggest.SimilarWordCache.LookUp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The spoken words of all leaves with their numbers of occurrences, those in deleted transcripts
 * included; looked up in the index, and remembered for one search. Used by one thread.
 */
public final class Dictionary implements SpokenDictionary {

  private final List<LeafReaderContext> leaves;
  private final List<TermsEnum> terms = new ArrayList<>();
  private final Map<String, DictionaryWord> known = new HashMap<>();
  private final SimilarWordCache similar;
  private final long times;

  /**
   * @param similar of the same reader
   */
  public Dictionary(IndexReader reader, SimilarWordCache similar) throws IOException {
    this.similar = similar;
    leaves = reader.leaves();
    times = Math.max(1, reader.getSumTotalTermFreq(TranscriptDocument.SPEECH));
    for (var leaf : leaves) {
      terms.add(Terms.getTerms(leaf.reader(), TranscriptDocument.SPEECH).iterator());
    }
  }

  @Override
  public long times() {
    return times;
  }

  List<LeafReaderContext> leaves() {
    return leaves;
  }

  /** Returns the dictionary of a leaf at a word; null if the word is not said there. */
  TermsEnum at(int leaf, DictionaryWord word) throws IOException {
    var state = word.states()[leaf];
    if (state == null) {
      return null;
    }
    terms.get(leaf).seekExact(new BytesRef(word.text()), state);
    return terms.get(leaf);
  }

  @Override
  public SaidWord word(String text) throws IOException {
    return find(text).said();
  }

  @Override
  public PairPlaces pair(SaidWord first, SaidWord second) throws IOException {
    boolean isFirstRare = first.times() <= second.times();
    return new PairCounter(this, find(first.text()), find(second.text()), isFirstRare).count();
  }

  private DictionaryWord find(String text) throws IOException {
    var found = known.get(text);
    if (found == null) {
      var states = new TermState[leaves.size()];
      var bytes = new BytesRef(text);
      long said = 0;
      for (int i = 0; i < states.length; i++) {
        if (terms.get(i).seekExact(bytes)) {
          states[i] = terms.get(i).termState();
          said += terms.get(i).totalTermFreq();
        }
      }
      found = new DictionaryWord(text, said, states);
      known.put(text, found);
    }
    return found;
  }

  @Override
  public List<SaidWord> near(String text, int errors, int fixed) throws IOException {
    var lookUp = new LookUp(text, errors, fixed);
    var cached = similar.get(lookUp);
    var words = cached.isPresent() ? cached.get() : look(text, errors, fixed);
    if (cached.isEmpty()) {
      similar.put(lookUp, words);
    }
    words.forEach(word -> known.put(word.text(), word));
    return words.stream().map(DictionaryWord::said).toList();
  }

  private List<DictionaryWord> look(String text, int errors, int fixed) throws IOException {
    int from = text.offsetByCodePoints(0, fixed);
    var automaton =
        new LevenshteinAutomata(text.substring(from), true)
            .toAutomaton(errors, text.substring(0, from));
    var compiled = new CompiledAutomaton(automaton, true, true, false);
    var found = new HashMap<String, DictionaryWord>();
    for (int i = 0; i < leaves.size(); i++) {
      var words =
          compiled.getTermsEnum(Terms.getTerms(leaves.get(i).reader(), TranscriptDocument.SPEECH));
      for (var word = words.next(); word != null; word = words.next()) {
        var said =
            found.computeIfAbsent(
                word.utf8ToString(),
                key -> new DictionaryWord(key, 0, new TermState[leaves.size()]));
        said.states()[i] = words.termState();
        found.put(
            said.text(),
            new DictionaryWord(said.text(), said.times() + words.totalTermFreq(), said.states()));
      }
    }
    return List.copyOf(found.values());
  }
}
