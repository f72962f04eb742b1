package hark.lucene.suggest;

import hark.lucene.suggest.NameSuggestions.CountedName;
import hark.lucene.suggest.WordCompletions.Completion;
import hark.query.PartialQuery;
import hark.search.Suggestion;
import hark.search.Suggestion.SuggestionKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

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

  /** The fewest letters of a prefix; shorter ones match too many words. */
  private static final int LEAST_LETTERS = 2;

  private final IndexReader reader;
  private final PartialQuery partial;
  private final List<Suggestion> suggestions = new ArrayList<>();
  private final Set<String> queries = new HashSet<>();

  public SuggestionFinder(IndexReader reader, PartialQuery partial) {
    this.reader = reader;
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
    var pairs = new WordPairs(reader);
    if (!isLongEnough(prefix)) {
      if (!previous.isEmpty()) {
        addPairs(prefix.isEmpty() ? 1 : 2, pairs.after(previous, prefix, OFFERED));
      }
      return;
    }
    var words = new WordCompletions(reader).of(prefix, SECONDS);
    if (!previous.isEmpty()) {
      var seconds = words.stream().map(Completion::word).toList();
      addPairs(2, pairs.after(previous, seconds, OFFERED));
    }
    words.stream().limit(OFFERED).forEach(this::addWord);
    if (previous.isEmpty() && !words.isEmpty()) {
      addPairs(1, pairs.after(words.getFirst().word(), "", OFFERED));
    }
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
    for (var name : named(NameSuggestions.speakers(reader, partial, most))) {
      add(SuggestionKind.SPEAKER, name.text(), partial.withSpeaker(name.words(), name.text()));
    }
  }

  private List<CountedName> named(List<CountedName> names) {
    return names.stream().filter(this::isSpecific).toList();
  }

  private void addTitles(int most) throws IOException {
    for (var name : named(NameSuggestions.titles(reader, partial, most))) {
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
