package hark.lucene.expand;

import hark.query.ParsedQuery;
import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.search.SoundAlikes;
import hark.search.request.TierSelection;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;

/**
 * The forms of the words of one query, looked up as a whole before the query is matched, so that a
 * part of an index can match it that does not know the rest of the library. Used by one thread.
 *
 * @param joined by the two words with a blank between them
 * @param scaleNames the names of thousand, million and so on in the languages of the library
 */
public record QueryForms(
    Map<StemmedWord, SpokenForm.Expansions> words,
    Map<String, Map<String, Set<String>>> joined,
    Map<String, Map<String, Set<String>>> keys,
    Map<List<String>, List<SpokenForm>> numbers,
    Map<String, SoundAlikes> sounding,
    Map<Prefix, PrefixWords> prefixes,
    Map<Fuzzy, LibraryForms.SimilarWords> fuzzy,
    Set<String> scaleNames) {

  public QueryForms {
    words = Map.copyOf(words);
    joined = Map.copyOf(joined);
    keys = Map.copyOf(keys);
    numbers = Map.copyOf(numbers);
    sounding = Map.copyOf(sounding);
    prefixes = Map.copyOf(prefixes);
    fuzzy = Map.copyOf(fuzzy);
    scaleNames = Set.copyOf(scaleNames);
  }

  /** Looks up everything that a search for a query asks for. */
  public static QueryForms of(ParsedQuery query, TierSelection tiers, LibraryForms library)
      throws IOException {
    var lookUp = new LookUp(library);
    if (query.words().isPresent()) {
      var expansion = TermExpansion.of(lookUp, tiers);
      new Reader(expansion, lookUp).read(query.words().get());
      if (expansion.includesNumbers()) {
        lookUp.scaleNames = library.scaleNames();
      }
    }
    return lookUp.found();
  }

  /** Returns these forms for a search; a look-up of anything else is an error. */
  public LibraryForms with(BoundaryCache boundaries) {
    return new GivenForms(this, boundaries);
  }

  /** A pass over a query that asks for all that its matchers may ask for. */
  private record Reader(TermExpansion expansion, LookUp library) {

    private void read(Query query) throws IOException {
      switch (query) {
        case Word word -> typed(List.of(word));
        case StemmedWord word -> read(word);
        case SoundAlike word -> {
          read(word.word());
          if (word.sounding().isEmpty()) {
            library.sounding(word.text());
          }
        }
        case Hyphenated pair -> {
          typed(List.of(pair.first(), pair.second()));
          read(pair.joined());
          number(NumberRuns.words(pair));
        }
        case Tied tied -> {
          typed(tied.words());
          number(NumberRuns.words(tied));
        }
        case Prefix prefix -> library.beginning(prefix);
        case Fuzzy fuzzy -> library.similar(fuzzy);
        case Phrase phrase -> {
          for (var slot : phrase.slots()) {
            if (slot instanceof Word word) {
              typed(List.of(word));
            }
          }
        }
        case Ordered ordered -> typed(ordered.words());
        case AllWithin together -> read(together);
        case Near near -> readAll(List.of(near.left(), near.right()));
        case NotNear near -> readAll(List.of(near.wanted(), near.unwanted()));
        case Or or -> readAll(or.parts());
        case Without without -> readAll(List.of(without.wanted(), without.unwanted()));
      }
    }

    private void readAll(List<Query> parts) throws IOException {
      for (var part : parts) {
        read(part);
      }
    }

    private void typed(List<Word> words) throws IOException {
      for (var word : words) {
        library.of(new StemmedWord(word.text()));
      }
    }

    private void read(StemmedWord word) throws IOException {
      library.of(word);
      library.of(new StemmedWord(word.text()));
      number(List.of(word.text()));
      if (expansion.includesSounds()) {
        library.sounding(word.text());
      }
    }

    private void number(List<String> words) throws IOException {
      if (expansion.includesNumbers()) {
        library.numbers(words);
      }
    }

    private void read(AllWithin together) throws IOException {
      readAll(together.parts());
      readReadings(together.parts(), false, false);
      if (expansion.inflects()) {
        readReadings(together.parts(), true, false);
      }
      if (expansion.includesNumbers()) {
        readReadings(together.parts(), false, true);
        readReadings(together.parts(), expansion.inflects(), true);
      }
    }

    private void readReadings(List<Query> parts, boolean wide, boolean withNumbers)
        throws IOException {
      for (var reading : expansion.readings(parts, wide, withNumbers)) {
        for (var part : reading.parts()) {
          switch (part.key()) {
            case ProximityParts.WordParts words -> {
              for (var word : words.words()) {
                read(word);
              }
            }
            case ProximityParts.NumberParts number -> {
              typed(number.words().stream().map(Word::new).toList());
              number(number.words());
            }
            case ProximityParts.OtherParts other -> read(other.query());
          }
        }
      }
    }
  }

  /** Look-ups in a library that are remembered. */
  private static final class LookUp implements LibraryForms {

    private final LibraryForms library;
    private final Map<StemmedWord, SpokenForm.Expansions> words = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> joined = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> keys = new HashMap<>();
    private final Map<List<String>, List<SpokenForm>> numbers = new HashMap<>();
    private final Map<String, SoundAlikes> sounding = new HashMap<>();
    private final Map<Prefix, PrefixWords> prefixes = new HashMap<>();
    private final Map<Fuzzy, SimilarWords> fuzzy = new HashMap<>();
    private Set<String> scaleNames = Set.of();

    LookUp(LibraryForms library) {
      this.library = library;
    }

    QueryForms found() {
      return new QueryForms(words, joined, keys, numbers, sounding, prefixes, fuzzy, scaleNames);
    }

    @Override
    public SpokenForm.Expansions of(StemmedWord word) throws IOException {
      if (!words.containsKey(word)) {
        words.put(word, library.of(word));
      }
      return words.get(word);
    }

    @Override
    public Map<String, Set<String>> joined(String first, String second) throws IOException {
      var pair = first + " " + second;
      if (!joined.containsKey(pair)) {
        joined.put(pair, library.joined(first, second));
      }
      return joined.get(pair);
    }

    @Override
    public Map<String, Set<String>> keys(String word) {
      return keys.computeIfAbsent(word, library::keys);
    }

    @Override
    public List<SpokenForm> numbers(List<String> way) throws IOException {
      if (!numbers.containsKey(way)) {
        numbers.put(List.copyOf(way), library.numbers(way));
      }
      return numbers.get(way);
    }

    @Override
    public Set<String> scaleNames() throws IOException {
      return library.scaleNames();
    }

    @Override
    public NumberBoundaries boundaries(LeafReader leaf) throws IOException {
      return library.boundaries(leaf);
    }

    @Override
    public SoundAlikes sounding(String word) throws IOException {
      if (!sounding.containsKey(word)) {
        sounding.put(word, library.sounding(word));
      }
      return sounding.get(word);
    }

    @Override
    public PrefixWords beginning(Prefix prefix) throws IOException {
      if (!prefixes.containsKey(prefix)) {
        prefixes.put(prefix, library.beginning(prefix));
      }
      return prefixes.get(prefix);
    }

    @Override
    public SimilarWords similar(Fuzzy word) throws IOException {
      if (!fuzzy.containsKey(word)) {
        fuzzy.put(word, library.similar(word));
      }
      return fuzzy.get(word);
    }
  }

  /** The forms of one query as those of a library. */
  private record GivenForms(QueryForms given, BoundaryCache boundaries) implements LibraryForms {

    @Override
    public SpokenForm.Expansions of(StemmedWord word) {
      return known(given.words().get(word), word.text());
    }

    @Override
    public Map<String, Set<String>> joined(String first, String second) {
      var pair = first + " " + second;
      return known(given.joined().get(pair), pair);
    }

    @Override
    public Map<String, Set<String>> keys(String word) {
      return known(given.keys().get(word), word);
    }

    @Override
    public List<SpokenForm> numbers(List<String> words) {
      return known(given.numbers().get(words), String.join(" ", words));
    }

    @Override
    public Set<String> scaleNames() {
      return given.scaleNames();
    }

    @Override
    public NumberBoundaries boundaries(LeafReader leaf) throws IOException {
      return boundaries.of(leaf, given.scaleNames());
    }

    @Override
    public SoundAlikes sounding(String word) {
      return known(given.sounding().get(word), word);
    }

    @Override
    public PrefixWords beginning(Prefix prefix) {
      return known(given.prefixes().get(prefix), prefix.text());
    }

    @Override
    public SimilarWords similar(Fuzzy word) {
      return known(given.fuzzy().get(word), word.text());
    }

    private static <T> T known(T found, String lookedFor) {
      if (found == null) {
        throw new IllegalStateException("Not looked up for this query: " + lookedFor);
      }
      return found;
    }
  }
}
