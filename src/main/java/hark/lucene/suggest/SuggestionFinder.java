package hark.lucene.suggest;

import hark.lucene.suggest.SuggestionSource.Completion;
import hark.lucene.suggest.SuggestionSource.CountedName;
import hark.lucene.suggest.SuggestionSource.SpokenPair;
import hark.query.PartialQuery;
import hark.search.Suggestion;
import hark.search.Suggestion.SuggestionKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A finder of completions of a partial query, from words that occur in the index. Used by one
 * thread.
 */
public final class SuggestionFinder {

  /** The most suggestions of each kind. */
  private static final int OFFERED = 4;

  private static final int NAMES_BESIDE_WORDS = 2;
  private static final int NAMES_ALONE = 8;

  /**
   * The number of words with the typed prefix for which pairs that end with them are looked for.
   */
  private static final int SECONDS = 12;

  /** The number of pairs from which the best are selected. */
  private static final int WEIGHED = 40;

  /** The fewest letters of a prefix; shorter ones match too many words. */
  private static final int LEAST_LETTERS = 2;

  private final SuggestionSource source;
  private final PartialQuery partial;
  private final List<Suggestion> suggestions = new ArrayList<>();
  private final Set<String> queries = new HashSet<>();

  public SuggestionFinder(SuggestionSource source, PartialQuery partial) {
    this.source = source;
    this.partial = partial;
  }

  /**
   * Returns pairs first if there is a word before the incomplete one, then words, speakers, titles.
   */
  public List<Suggestion> suggest() throws IOException {
    switch (partial.scope()) {
      case ANYTHING -> {
        addSpeech();
        addSpeakers(NAMES_BESIDE_WORDS);
        addTitles(NAMES_BESIDE_WORDS);
      }
      case SPEAKERS -> addSpeakers(NAMES_ALONE);
      case TITLES -> addTitles(NAMES_ALONE);
      case NOTHING -> {}
    }
    return suggestions;
  }

  private void addSpeech() throws IOException {
    var prefix = partial.prefix();
    var previous = partial.previous();
    if (!isLongEnough(prefix)) {
      if (!previous.isEmpty()) {
        addPairs(prefix.isEmpty() ? 1 : 2, pairs(previous, prefix));
      }
      return;
    }
    var words = source.completions(prefix, SECONDS);
    if (!previous.isEmpty()) {
      var seconds = words.stream().map(Completion::word).toList();
      addPairs(2, best(source.pairs(previous, seconds)));
    }
    words.stream().limit(OFFERED).forEach(this::addWord);
    if (previous.isEmpty() && !words.isEmpty()) {
      addPairs(1, pairs(words.getFirst().word(), ""));
    }
  }

  /** Returns the pairs of a word and those with a prefix that follow it. */
  private List<String> pairs(String first, String prefix) throws IOException {
    return best(
        source.pairs(first).stream().filter(pair -> pair.second().startsWith(prefix)).toList());
  }

  /** Returns the most specific pairs, each in its most frequent spelling. */
  private List<String> best(List<SpokenPair> pairs) throws IOException {
    var often =
        pairs.stream()
            .sorted(
                Comparator.comparingInt((SpokenPair pair) -> -pair.places())
                    .thenComparing(SpokenPair::second))
            .limit(WEIGHED)
            .toList();
    var times = source.times(often.stream().map(SpokenPair::second).toList());
    double all = source.times();
    return often.stream()
        .sorted(
            Comparator.comparingDouble(
                    (SpokenPair pair) -> -weight(pair, all, times.get(pair.second())))
                .thenComparing(SpokenPair::second))
        .limit(OFFERED)
        .map(SuggestionFinder::spelling)
        .toList();
  }

  /**
   * Computes the weight of a pair: a word that follows everything, such as “and”, is less specific
   * than one that is rare elsewhere.
   */
  private static double weight(SpokenPair pair, double all, long times) {
    return pair.places() * Math.log1p(all / Math.max(1, times));
  }

  private static String spelling(SpokenPair pair) {
    var most = Map.Entry.<String, Integer>comparingByValue().reversed();
    return pair.spellings().entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Checks the length of a prefix; in scripts without blanks one character is a word. */
  private static boolean isLongEnough(String prefix) {
    return prefix.length() >= LEAST_LETTERS || !prefix.isEmpty() && prefix.charAt(0) > '\u2E7F';
  }

  private void addWord(Completion word) {
    if (!word.word().equals(partial.prefix())) {
      add(
          SuggestionKind.WORD,
          word.word(),
          partial.with(1, word.word()),
          OptionalLong.of(word.times()));
    }
  }

  /**
   * @param last the number of typed words that the pairs replace
   */
  private void addPairs(int last, List<String> pairs) {
    for (var pair : pairs) {
      add(SuggestionKind.PHRASE, pair, partial.with(last, pair));
    }
  }

  /**
   * Checks whether a name is specific enough: a single letter matches too many names, unless the
   * previous words are in it as well.
   */
  private boolean isSpecific(CountedName name) {
    return partial.scope() != PartialQuery.Scope.ANYTHING
        || name.words() > 1
        || partial.prefix().length() >= LEAST_LETTERS;
  }

  private void addSpeakers(int most) throws IOException {
    for (var name : named(source.speakers(partial), most)) {
      add(SuggestionKind.SPEAKER, name.text(), partial.withSpeaker(name.words(), name.text()));
    }
  }

  private List<CountedName> named(List<CountedName> names, int most) {
    return names.stream()
        .sorted(
            Comparator.comparingInt((CountedName name) -> -name.words())
                .thenComparing(CountedName::text))
        .limit(most)
        .filter(this::isSpecific)
        .toList();
  }

  private void addTitles(int most) throws IOException {
    for (var name : named(source.titles(partial), most)) {
      add(SuggestionKind.TITLE, name.text(), partial.withTitle(name.words(), name.text()));
    }
  }

  private void add(SuggestionKind kind, String text, String query) {
    add(kind, text, query, OptionalLong.empty());
  }

  /**
   * Adds a suggestion unless it is already there: a word can be both a completion and the end of a
   * pair.
   */
  private void add(SuggestionKind kind, String text, String query, OptionalLong times) {
    if (queries.add(query.toLowerCase(Locale.ROOT))) {
      suggestions.add(new Suggestion(kind, text, query, times));
    }
  }
}
