package hark.lucene.expand;

import hark.lucene.schema.TranscriptDocument;
import hark.query.Query.Fuzzy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The terms of all leaves of an index, merged. Safe to share between threads. */
public final class IndexTerms implements LibraryTerms {

  private final IndexReader reader;
  private final String field;
  private Set<String> languages;

  /** Creates the terms of a library that is one index. */
  public IndexTerms(IndexReader reader) {
    this(reader, TranscriptDocument.SPEECH);
  }

  /**
   * @param field of the words
   */
  IndexTerms(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  @Override
  public synchronized Set<String> languages() throws IOException {
    if (languages == null) {
      var all = new TreeSet<String>();
      for (var leaf : reader.leaves()) {
        var values = DocValues.getSorted(leaf.reader(), TranscriptDocument.SPOKEN);
        for (int i = 0; i < values.getValueCount(); i++) {
          all.add(values.lookupOrd(i).utf8ToString());
        }
      }
      languages = all;
    }
    return languages;
  }

  @Override
  public long transcripts(String word) throws IOException {
    return reader.docFreq(new Term(field, word));
  }

  @Override
  public boolean isSaid(String word) throws IOException {
    var term = new Term(field, word);
    for (var leaf : reader.leaves()) {
      if (leaf.reader().docFreq(term) > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public TermList words(String prefix, int most) throws IOException {
    return prefixed(field, prefix, most);
  }

  @Override
  public TermList forms(String prefix, int most) throws IOException {
    return prefixed(TranscriptDocument.FORMS, prefix, most);
  }

  private TermList prefixed(String of, String prefix, int most) throws IOException {
    var found = new FoundTerms(most);
    var terms = MultiTerms.getTerms(reader, of);
    var all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    var wanted = new BytesRef(prefix);
    if (all.seekCeil(wanted) != TermsEnum.SeekStatus.END) {
      var term = all.term();
      while (term != null && StringHelper.startsWith(term, wanted) && found.add(all)) {
        term = all.next();
      }
    }
    return found.list();
  }

  @Override
  public TermList similar(Fuzzy word, int most) throws IOException {
    var found = new FoundTerms(most);
    var terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return found.list();
    }
    var automaton = new LevenshteinAutomata(word.text(), true).toAutomaton(word.edits());
    var words = new CompiledAutomaton(automaton, false, true, false).getTermsEnum(terms);
    for (var term = words.next(); term != null && found.add(words); term = words.next()) {
      // the term is added in the condition
    }
    return found.list();
  }

  /** Terms that are collected up to a number. */
  private static final class FoundTerms {

    private final int most;
    private final ArrayList<CountedTerm> terms = new ArrayList<>();
    private boolean cut;

    FoundTerms(int most) {
      this.most = most;
    }

    /** Adds the term at which an enumeration is; false if there is no room for it. */
    boolean add(TermsEnum at) throws IOException {
      if (terms.size() == most) {
        cut = true;
        return false;
      }
      terms.add(new CountedTerm(at.term().utf8ToString(), at.docFreq()));
      return true;
    }

    TermList list() {
      return new TermList(terms, cut);
    }
  }
}
