package hark.lucene.expand;

import hark.lucene.sound.IndexSounds;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.PatientLock;
import hark.lucene.sound.SoundAlikeFinder;
import hark.lucene.sound.SoundDictionaries;
import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import hark.query.Query.StemmedWord;
import hark.search.MisheardWords;
import hark.search.SoundAlikes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The expansions of words in one snapshot of the index, looked up on demand and cached, because a
 * person who types or turns pages requests the same words again and again. Keeps the {@value #KEPT}
 * most recently used words, and as many pairs. Safe to share between threads.
 */
public final class ExpansionCache implements LibraryForms {

  static final int KEPT = 1_000;

  /** The steps that looking for the other ways to give a number counts for, about a millisecond. */
  private static final long NUMBER_STEPS = 1 << 16;

  private final LibraryTerms terms;
  private final WordKeys wordKeys = new WordKeys();
  private final TermExpander lookup;
  private final Map<StemmedWord, SpokenForm.Expansions> forms = leastRecentlyUsedCache();
  private final Map<String, Map<String, Set<String>>> joined = leastRecentlyUsedCache();
  private final Map<String, Map<String, Set<String>>> keys = leastRecentlyUsedCache();
  private final SoundAlikeFinder sounds;
  private final NumberExpander numberLookup;
  private final LongConsumer work;

  /** The ways to give a number; guarded by itself. */
  private final Map<List<String>, List<SpokenForm>> numbers = leastRecentlyUsedCache();

  private final BoundaryCache boundaries;

  /** The names of scales; null before they are first asked for. */
  private volatile Set<String> scaleNames;

  /** The words that sound like a word; guarded by itself, the maps above by this cache. */
  private final Map<String, Sounding> sounding = leastRecentlyUsedCache();

  /** The words that sound like one word, once they were looked for. */
  private static final class Sounding {
    private final PatientLock lock = new PatientLock();
    private volatile SoundAlikes found;
  }

  /**
   * @param dictionaries the sounds of the words of each leaf, shared by successive snapshots
   * @param boundaries of numbers in each leaf, shared likewise
   * @param work called with the steps of long work; throws once the time of the search is over
   */
  public ExpansionCache(
      IndexReader reader,
      SoundDictionaries dictionaries,
      BoundaryCache boundaries,
      LongConsumer work) {
    this.boundaries = boundaries;
    this.work = work;
    this.terms = new IndexTerms(reader);
    this.lookup = new TermExpander(terms, wordKeys);
    this.numberLookup = new NumberExpander(terms);
    this.sounds = new SoundAlikeFinder(new IndexSounds(reader, dictionaries, work));
  }

  private static <K, V> Map<K, V> leastRecentlyUsedCache() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT;
      }
    };
  }

  @Override
  public synchronized SpokenForm.Expansions of(StemmedWord word) throws IOException {
    var known = forms.get(word);
    if (known == null) {
      known = lookup.of(word);
      forms.put(word, known);
    }
    return known;
  }

  @Override
  public synchronized Map<String, Set<String>> joined(String first, String second)
      throws IOException {
    var pair = first + " " + second;
    var known = joined.get(pair);
    if (known == null) {
      known = lookup.joined(first, second);
      joined.put(pair, known);
    }
    return known;
  }

  /**
   * Returns the result of {@link SoundAlikeFinder#of}. One thread looks for the words, while others
   * that need the same ones wait; if its time is over, the next one begins anew. Holds no lock that
   * other words need, because this may take as long as a search: it is limited by the budget of the
   * thread.
   */
  @Override
  public SoundAlikes sounding(String word) throws IOException {
    Sounding known;
    synchronized (sounding) {
      known = sounding.computeIfAbsent(word, _ -> new Sounding());
    }
    if (known.found == null) {
      known.lock.lock(work);
      try {
        if (known.found == null) {
          known.found = sounds.of(word, ownForms(word));
        }
      } finally {
        known.lock.unlock();
      }
    }
    return known.found;
  }

  /**
   * Returns the result of {@link SoundAlikeFinder#misheard}; it is not cached.
   *
   * @param name one word or two
   * @param others names that are no mistakes for this one, each as its words with a blank between
   *     them
   */
  public List<MisheardWords> misheard(List<String> name, Set<String> others) throws IOException {
    var own = name.size() == 1 ? ownForms(name.getFirst()) : new OwnForms();
    return sounds.misheard(name, own.addName(name, others));
  }

  /**
   * Returns the result of {@link NumberExpander#of}. Holds no lock that other numbers need while it
   * is looked for: a query of numbers has hundreds of them, which count as work.
   */
  @Override
  public List<SpokenForm> numbers(List<String> words) throws IOException {
    List<SpokenForm> known;
    synchronized (numbers) {
      known = numbers.get(words);
    }
    if (known == null) {
      work.accept(NUMBER_STEPS);
      known = numberLookup.of(words);
      synchronized (numbers) {
        numbers.put(List.copyOf(words), known);
      }
    }
    return known;
  }

  @Override
  public Set<String> scaleNames() throws IOException {
    var known = scaleNames;
    if (known == null) {
      known = numberLookup.scaleNames();
      scaleNames = known;
    }
    return known;
  }

  @Override
  public NumberBoundaries boundaries(LeafReader leaf) throws IOException {
    return boundaries.of(leaf, scaleNames());
  }

  /** Finds the words that begin with a prefix; they are not cached. */
  @Override
  public PrefixWords beginning(Prefix prefix) throws IOException {
    return PrefixWords.of(prefix, terms, true, MOST_WORDS);
  }

  /** Finds the words that a fuzzy word stands for; they are not cached. */
  @Override
  public SimilarWords similar(Fuzzy word) throws IOException {
    return terms.similar(word, MOST_WORDS).words();
  }

  private OwnForms ownForms(String word) throws IOException {
    return of(new StemmedWord(word)).own(word);
  }

  @Override
  public synchronized Map<String, Set<String>> keys(String word) {
    return keys.computeIfAbsent(word, wordKeys::of);
  }
}
