package hark.lucene.expand;

import hark.query.Query;
import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import hark.query.Query.StemmedWord;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/**
 * The expansion of words, prefixes and fuzzy words to words of the index, up to a limit; remembers
 * whether the limit was reached. For one search; used by one thread.
 */
public final class TermExpansion {

  private final Optional<LibraryForms> library;
  private final WordGroups groups;
  private final boolean inflects;
  private final boolean numbers;
  private final boolean sounds;

  // Computed once, because each leaf needs it again.
  private final Map<ExpansionParts, List<ProximityParts.ProximityReading>> readings =
      new HashMap<>();
  private final Map<List<Query>, List<NumberRuns.NumberRun>> runs = new HashMap<>();
  private final Map<Prefix, PrefixWords> prefixes = new HashMap<>();
  private final Map<Fuzzy, LibraryForms.SimilarWords> fuzzy = new HashMap<>();
  private boolean cut;
  private boolean formsCut;

  /**
   * The parts of a proximity query, with inflected forms of their words and with other ways to give
   * their numbers, or without.
   */
  private record ExpansionParts(List<Query> parts, boolean wide, boolean numbers) {}

  private TermExpansion(
      Optional<LibraryForms> library, boolean inflects, boolean numbers, boolean sounds) {
    this.library = library;
    this.groups = new WordGroups(library);
    this.inflects = inflects;
    this.numbers = numbers;
    this.sounds = sounds;
  }

  /**
   * Creates an expansion in which words stand only for themselves, with exact accents; for a field
   * without forms.
   */
  public static TermExpansion none() {
    return new TermExpansion(Optional.empty(), false, false, false);
  }

  /** Creates an expansion of words to the forms that the tiers include. */
  public static TermExpansion of(LibraryForms library, TierSelection tiers) {
    return new TermExpansion(
        Optional.of(library),
        tiers.include(Tier.INFLECTED),
        tiers.include(Tier.NUMBER),
        tiers.include(Tier.SOUNDS));
  }

  /** Checks whether a prefix or a fuzzy word had more words than the limit. */
  public boolean wasCut() {
    return cut;
  }

  /** Checks whether a word had more forms than the limit. */
  public boolean wereFormsCut() {
    return formsCut;
  }

  /** Checks whether words also stand for inflected forms. */
  public boolean inflects() {
    return inflects;
  }

  /** Checks whether numbers also stand for other ways to say and to write them. */
  public boolean includesNumbers() {
    return numbers;
  }

  /** Returns the other ways to give the number that some words are; empty if they are none. */
  public List<SpokenForm> numbers(List<String> words) throws IOException {
    return library.isEmpty() ? List.of() : library.get().numbers(words);
  }

  /** Returns where numbers in digits go on in a leaf; called only where numbers have other ways. */
  public NumberBoundaries boundaries(LeafReader leaf) throws IOException {
    return library.orElseThrow().boundaries(leaf);
  }

  /** Returns the result of {@link NumberRuns#of}. */
  List<NumberRuns.NumberRun> numberRuns(List<Query> parts) throws IOException {
    var known = runs.get(parts);
    if (known == null) {
      known = NumberRuns.of(parts, this::numbers);
      runs.put(parts, known);
    }
    return known;
  }

  /** Checks whether every word also stands for words that sound like it. */
  public boolean includesSounds() {
    return sounds;
  }

  /** Returns the words that sound like a word, each one word or two with a blank between them. */
  public List<String> sounding(String word) throws IOException {
    return library.isEmpty() ? List.of() : library.get().sounding(word).nearest();
  }

  /** Returns the forms that a word stands for. */
  public SpokenForm.Expansions of(String word) throws IOException {
    return of(new StemmedWord(word));
  }

  private SpokenForm.Expansions of(StemmedWord word) throws IOException {
    return library.isEmpty() ? SpokenForm.Expansions.NONE : library.get().of(word);
  }

  /** Returns the inflected forms of a word; records whether some were left out. */
  public List<SpokenForm> inflected(StemmedWord word) throws IOException {
    var all = of(word);
    formsCut |= all.cut();
    return all.inflected();
  }

  /** Returns the result of {@link ProximityParts#readings}. */
  public List<ProximityParts.ProximityReading> readings(
      List<Query> parts, boolean wide, boolean withNumbers) throws IOException {
    var key = new ExpansionParts(parts, wide, withNumbers);
    var known = readings.get(key);
    if (known == null) {
      var found = withNumbers ? numberRuns(parts) : List.<NumberRuns.NumberRun>of();
      known = ProximityParts.readings(parts, groups, wide, found);
      readings.put(key, known);
    }
    return known;
  }

  /**
   * Finds the words that begin with a prefix: those of the library or, without forms, of the leaf.
   *
   * @param field to search
   */
  public PrefixWords of(Prefix prefix, LeafReader leaf, String field) throws IOException {
    var known = prefixes.get(prefix);
    if (known == null) {
      known =
          library.isPresent()
              ? library.get().beginning(prefix)
              : PrefixWords.of(prefix, new IndexTerms(leaf, field), false, LibraryForms.MOST_WORDS);
      if (library.isPresent()) {
        prefixes.put(prefix, known);
      }
    }
    cut |= known.cut();
    return known;
  }

  /**
   * Finds the words that a fuzzy word stands for: those of the library or, without forms, of the
   * leaf.
   *
   * @param field to search
   */
  public List<String> of(Fuzzy word, LeafReader leaf, String field) throws IOException {
    var known = fuzzy.get(word);
    if (known == null) {
      known =
          library.isPresent()
              ? library.get().similar(word)
              : new IndexTerms(leaf, field).similar(word, LibraryForms.MOST_WORDS).words();
      if (library.isPresent()) {
        fuzzy.put(word, known);
      }
    }
    cut |= known.cut();
    return known.words();
  }
}
