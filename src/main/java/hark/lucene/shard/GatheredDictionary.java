package hark.lucene.shard;

import hark.lucene.shard.DictionaryTask.Found;
import hark.lucene.shard.DictionaryTask.LookUp;
import hark.lucene.suggest.SpokenDictionary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary of a library as far as it is known, as {@link GatheredTerms} is for terms. Used by
 * one thread.
 */
final class GatheredDictionary implements SpokenDictionary {

  private final Map<LookUp, Found> known;
  private final Set<LookUp> unknown = new LinkedHashSet<>();

  /**
   * @param known in which more is put between two passes
   */
  GatheredDictionary(Map<LookUp, Found> known) {
    this.known = known;
  }

  /** Returns the look-ups that were not known since the last call. */
  List<LookUp> takeUnknown() {
    var taken = new ArrayList<>(unknown);
    unknown.clear();
    return taken;
  }

  /** Checks whether all look-ups since the last call of {@link #takeUnknown} were known. */
  boolean hasAll() {
    return unknown.isEmpty();
  }

  private Found find(LookUp lookUp) {
    var found = known.get(lookUp);
    if (found == null) {
      unknown.add(lookUp);
      return Found.NOTHING;
    }
    return found;
  }

  @Override
  public long times() {
    return Math.max(1, find(LookUp.all()).words().stream().mapToLong(SaidWord::times).sum());
  }

  @Override
  public SaidWord word(String text) {
    var found = find(LookUp.word(text));
    return new SaidWord(text, found.words().stream().mapToLong(SaidWord::times).sum());
  }

  @Override
  public List<SaidWord> near(String text, int errors, int fixed) {
    return find(LookUp.near(text, errors, fixed)).words();
  }

  @Override
  public PairPlaces pair(SaidWord first, SaidWord second) {
    return find(LookUp.pair(first, second)).places();
  }
}
