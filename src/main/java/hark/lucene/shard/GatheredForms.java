package hark.lucene.shard;

import hark.lucene.expand.LibraryForms;
import hark.lucene.expand.NumberBoundaries;
import hark.lucene.expand.PrefixWords;
import hark.lucene.expand.SpokenForm;
import hark.lucene.expand.TermForms;
import hark.lucene.sound.OwnForms;
import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import hark.query.Query.StemmedWord;
import hark.search.SoundAlikes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;

/**
 * The forms of the words of queries, by gathered terms; remembered where all of them were known.
 * Used by one thread.
 */
final class GatheredForms implements LibraryForms {

  private final GatheredTerms terms;
  private final TermForms forms;
  private final FormMemory memory;
  private final Sounds sounds;

  /** The finding of words that sound like a word. */
  @FunctionalInterface
  interface Sounds {

    /**
     * @param own the forms of the word, which are not looked for
     */
    SoundAlikes of(String word, OwnForms own) throws IOException;
  }

  /**
   * @param sounds asked only once the forms of a word are known
   */
  GatheredForms(GatheredTerms terms, FormMemory memory, Sounds sounds) {
    this.sounds = sounds;
    this.terms = terms;
    this.forms = new TermForms(terms);
    this.memory = memory;
  }

  /** The finding of a value. */
  @FunctionalInterface
  private interface Finding<T> {
    T find() throws IOException;
  }

  private <K, T> T remembered(Map<K, T> known, K key, Finding<T> finding) throws IOException {
    var found = known.get(key);
    if (found == null) {
      long misses = terms.misses();
      found = finding.find();
      if (terms.misses() == misses) {
        known.put(key, found);
      }
    }
    return found;
  }

  @Override
  public SpokenForm.Expansions of(StemmedWord word) throws IOException {
    return remembered(memory.words(), word, () -> forms.of(word));
  }

  @Override
  public Map<String, Set<String>> joined(String first, String second) throws IOException {
    return remembered(memory.joined(), List.of(first, second), () -> forms.joined(first, second));
  }

  @Override
  public Map<String, Set<String>> keys(String word) {
    return memory.keys().computeIfAbsent(word, forms::keys);
  }

  @Override
  public List<SpokenForm> numbers(List<String> words) throws IOException {
    return remembered(memory.numbers(), List.copyOf(words), () -> forms.numbers(words));
  }

  @Override
  public Set<String> scaleNames() throws IOException {
    return forms.scaleNames();
  }

  @Override
  public NumberBoundaries boundaries(LeafReader leaf) {
    return forms.boundaries(leaf);
  }

  @Override
  public SoundAlikes sounding(String word) throws IOException {
    return remembered(
        memory.sounding(),
        word,
        () -> {
          long misses = terms.misses();
          var own = of(new StemmedWord(word)).own(word);
          return terms.misses() == misses ? sounds.of(word, own) : SoundAlikes.NONE;
        });
  }

  @Override
  public PrefixWords beginning(Prefix prefix) throws IOException {
    return forms.beginning(prefix);
  }

  @Override
  public SimilarWords similar(Fuzzy word) throws IOException {
    return forms.similar(word);
  }
}
