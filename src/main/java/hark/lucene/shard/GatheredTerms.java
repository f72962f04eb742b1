package hark.lucene.shard;

import hark.lucene.expand.LibraryTerms;
import hark.lucene.shard.TermTask.Kind;
import hark.lucene.shard.TermTask.LookUp;
import hark.query.Query.Fuzzy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The terms of a library as far as they are known. What is not known yet is taken for missing and
 * noted, so that all of it can be asked for at once and the work be done again. Used by one thread.
 */
final class GatheredTerms implements LibraryTerms {

  private static final TermList NOTHING = new TermList(List.of(), false);

  private final Map<LookUp, TermList> found;
  private final Function<LookUp, TermList> remembered;
  private final Set<LookUp> unknown = new LinkedHashSet<>();
  private long misses;

  /**
   * @param found for this work, in which more is put between two passes
   * @param remembered from work before, some of which may be forgotten meanwhile; is copied from
   */
  GatheredTerms(Map<LookUp, TermList> found, Function<LookUp, TermList> remembered) {
    this.found = found;
    this.remembered = remembered;
  }

  /** Returns the look-ups that were not known since the last call. */
  List<LookUp> takeUnknown() {
    var taken = new ArrayList<>(unknown);
    unknown.clear();
    return taken;
  }

  /** Returns how many look-ups were not known so far, each as often as it was made. */
  long misses() {
    return misses;
  }

  private TermList find(Kind kind, String text, int most) {
    var lookUp = new LookUp(kind, text, most);
    var known = found.computeIfAbsent(lookUp, remembered);
    if (known == null) {
      misses++;
      unknown.add(lookUp);
      return NOTHING;
    }
    return known;
  }

  @Override
  public Set<String> languages() {
    var languages = new TreeSet<String>();
    find(Kind.LANGUAGES, "", 1).terms().forEach(term -> languages.add(term.text()));
    return languages;
  }

  @Override
  public long transcripts(String word) {
    return find(Kind.WORD, word, 1).terms().stream().mapToLong(CountedTerm::transcripts).sum();
  }

  @Override
  public TermList words(String prefix, int most) {
    return find(Kind.WORDS, prefix, most);
  }

  @Override
  public TermList forms(String prefix, int most) {
    return find(Kind.FORMS, prefix, most);
  }

  @Override
  public TermList similar(Fuzzy word, int most) {
    return find(Kind.SIMILAR, word.text(), most);
  }
}
