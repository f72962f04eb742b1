package hark.lucene;

import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Finds the words really said that a prefix or a fuzzy word stands for, up to a bound, and
 * remembers when the bound cut something off. For one search; used by one thread.
 */
final class Expansion {

  /** The most words one prefix or fuzzy word stands for in one leaf. */
  static final int MOST = 1_000;

  private boolean cut;

  /** Tells whether a bound cut something off. */
  boolean wasCut() {
    return cut;
  }

  List<BytesRef> of(Prefix prefix, Terms terms) throws IOException {
    var wanted = new BytesRef(prefix.text());
    var found = new ArrayList<BytesRef>();
    var words = terms.iterator();
    if (words.seekCeil(wanted) != TermsEnum.SeekStatus.END) {
      for (var word = words.term();
          word != null && StringHelper.startsWith(word, wanted);
          word = words.next()) {
        if (!add(word, found)) {
          break;
        }
      }
    }
    return found;
  }

  /**
   * Words by Levenshtein distance, a swap of neighbours counting one (Schulz and Mihov, 2002, as
   * Lucene has it).
   */
  List<BytesRef> of(Fuzzy fuzzy, Terms terms) throws IOException {
    var automaton = new LevenshteinAutomata(fuzzy.text(), true).toAutomaton(fuzzy.edits());
    var words = new CompiledAutomaton(automaton, false, true, false).getTermsEnum(terms);
    var found = new ArrayList<BytesRef>();
    for (var word = words.next(); word != null && add(word, found); word = words.next()) {
      // taken by add
    }
    return found;
  }

  private boolean add(BytesRef word, List<BytesRef> found) {
    if (found.size() == MOST) {
      cut = true;
      return false;
    }
    found.add(BytesRef.deepCopyOf(word));
    return true;
  }
}
