package hark.lucene.suggest;

import hark.language.TypingErrors;
import hark.lucene.suggest.SpokenDictionary.SaidWord;
import hark.query.QueryWords;
import hark.query.QueryWords.QueryWord;
import hark.query.QueryWords.WordChange;
import hark.query.Respelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A finder of spellings of a query from words that are said, by the model of a noisy channel
 * (Kernighan, Church and Gale, "A Spelling Correction Program Based on a Noisy Channel Model",
 * 1990): the product of the probability that somebody who means these words types what was typed
 * ({@link TypingErrors}), and the probability that these words are said one after the other ({@link
 * WordPairModel}). A search with a bounded beam finds the best. Used by one thread.
 */
public final class SpellingFinder {

  /**
   * The most different words of a query that may be misspelt, and the most that may be one word
   * typed as two; the others stay as typed.
   */
  private static final int WORDS = 16;

  /** The most candidates for one typed word. */
  private static final int CANDIDATES = 12;

  /** The most states that are kept after each word. */
  private static final int BEAM = 24;

  /** The most times a word is said that is taken for a possible misspelling by two errors. */
  private static final int RARE = 20;

  private static final int SHORTEST = 2;
  private static final int SHORTEST_WITH_TWO_ERRORS = 4;
  private static final int LONGEST = 40;

  /**
   * The natural logarithms of the probabilities of a word as typed, and of an error with blanks.
   */
  private static final double RIGHT = Math.log(0.97);

  private static final double BLANK = Math.log(0.003);

  /** A word that may be meant, and the logarithm of the probability of what was typed for it. */
  private record Candidate(SaidWord word, double log) {}

  /** The best words for the beginning of a query. */
  private record Hypothesis(
      double score, SaidWord last, Hypothesis before, WordChange change, int changes) {}

  private final SpokenDictionary dictionary;
  private final WordPairModel pairs;
  private final List<QueryWord> words;
  private final boolean every;
  private final BooleanSupplier isOver;
  private final Map<String, List<Candidate>> candidates = new HashMap<>();
  private final Map<String, List<Candidate>> joinedCandidates = new HashMap<>();
  private final Set<String> suspects = new HashSet<>();
  private final Set<String> joinedSuspects = new HashSet<>();

  /**
   * @param every whether words that are said often may be wrong too
   * @param isOver called before each look-up of similar words and each count of a pair; once it
   *     returns true, only look-ups of single words follow
   */
  public SpellingFinder(
      SpokenDictionary dictionary, QueryWords query, boolean every, BooleanSupplier isOver) {
    this.every = every;
    this.isOver = isOver;
    this.dictionary = dictionary;
    this.pairs = new WordPairModel(dictionary, isOver);
    this.words = query.words();
  }

  /** Returns the most probable spellings, the best first; without the typed one. */
  public List<Respelling> find(int most) throws IOException {
    int size = words.size();
    var beams = new ArrayList<List<Hypothesis>>();
    for (int i = 0; i <= size; i++) {
      beams.add(new ArrayList<>());
    }
    beams.getFirst().add(new Hypothesis(0, null, null, null, 0));
    for (int i = 0; i < size; i++) {
      var beam = best(beams.get(i), BEAM);
      extend(beam, i, beams);
    }
    return best(beams.get(size), most + 1).stream()
        .filter(state -> state.changes() > 0)
        .limit(most)
        .map(SpellingFinder::respelling)
        .toList();
  }

  private static List<Hypothesis> best(List<Hypothesis> states, int most) {
    return states.stream()
        .sorted(Comparator.comparingDouble((Hypothesis state) -> -state.score()))
        .limit(most)
        .toList();
  }

  private static Respelling respelling(Hypothesis last) {
    var changes = new ArrayList<WordChange>();
    for (var state = last; state != null; state = state.before()) {
      if (state.change() != null) {
        changes.add(state.change());
      }
    }
    return new Respelling(changes.reversed());
  }

  private void extend(List<Hypothesis> beam, int i, List<List<Hypothesis>> beams)
      throws IOException {
    var word = words.get(i);
    for (var candidate : candidates(word.text())) {
      boolean same = candidate.word().text().equals(word.text());
      var change = same ? null : new WordChange(i, i + 1, candidate.word().text());
      for (var state : beam) {
        beams.get(i + 1).add(after(state, word.follows(), candidate, change));
      }
    }
    split(beam, i, beams.get(i + 1));
    if (i + 1 < words.size() && words.get(i + 1).follows()) {
      join(beam, i, beams.get(i + 2));
    }
  }

  private Hypothesis after(
      Hypothesis state, boolean follows, Candidate candidate, WordChange change)
      throws IOException {
    double log =
        follows && state.last() != null
            ? pairs.log(state.last(), candidate.word())
            : pairs.log(candidate.word());
    return new Hypothesis(
        state.score() + log + candidate.log(),
        candidate.word(),
        state,
        change,
        state.changes() + (change == null ? 0 : 1));
  }

  /** Reads a typed word as two words without a blank between them. */
  private void split(List<Hypothesis> beam, int i, List<Hypothesis> to) throws IOException {
    var word = words.get(i);
    var text = word.text();
    if (!isRare(text) || !isConsidered(text, suspects)) {
      return;
    }
    for (int at = text.offsetByCodePoints(0, 1);
        at < text.length();
        at = text.offsetByCodePoints(at, 1)) {
      var first = dictionary.word(text.substring(0, at));
      var second = dictionary.word(text.substring(at));
      if (pairs.isPair(first, second)) {
        var change = new WordChange(i, i + 1, first.text() + " " + second.text());
        for (var state : beam) {
          var begun = after(state, word.follows(), new Candidate(first, BLANK), change);
          var rest = after(begun, true, new Candidate(second, 0), null);
          to.add(rest);
        }
      }
    }
  }

  /** Reads two typed words as one word with a blank in it. */
  private void join(List<Hypothesis> beam, int i, List<Hypothesis> to) throws IOException {
    var first = words.get(i).text();
    var second = words.get(i + 1).text();
    if (!every && !isRare(first) && !isRare(second)) {
      return;
    }
    var joined = first + second;
    for (var candidate : joinedCandidates(joined)) {
      if (candidate.word().times() > 0) {
        var change = new WordChange(i, i + 2, candidate.word().text());
        var meant = new Candidate(candidate.word(), BLANK + candidate.log());
        for (var state : beam) {
          to.add(after(state, words.get(i).follows(), meant, change));
        }
      }
    }
  }

  /** Returns the words that may be meant, the most probable first; the typed one among them. */
  private List<Candidate> candidates(String typed) throws IOException {
    var known = candidates.get(typed);
    if (known == null) {
      known = lookUp(typed, suspects, 2);
      candidates.put(typed, known);
    }
    return known;
  }

  /** The same for two words without their blank, which is an error already: one more at most. */
  private List<Candidate> joinedCandidates(String typed) throws IOException {
    var known = joinedCandidates.get(typed);
    if (known == null) {
      known = lookUp(typed, joinedSuspects, 1);
      joinedCandidates.put(typed, known);
    }
    return known;
  }

  private List<Candidate> lookUp(String typed, Set<String> considered, int errors)
      throws IOException {
    var self = dictionary.word(typed);
    var found = new HashMap<String, Candidate>();
    boolean isSuspect = every || isRare(typed);
    if (isSuspect && isConsidered(typed, considered) && !isOver.getAsBoolean()) {
      add(dictionary.near(typed, 1, 0), typed, found);
      if (errors > 1
          && isRare(typed)
          && typed.codePointCount(0, typed.length()) >= SHORTEST_WITH_TWO_ERRORS) {
        add(dictionary.near(typed, 2, 1), typed, found);
      }
    }
    if (self.times() > 0 || found.isEmpty()) {
      found.put(typed, new Candidate(self, RIGHT));
    }
    return found.values().stream()
        .sorted(Comparator.comparingDouble(one -> -one.log() - pairs.log(one.word())))
        .limit(CANDIDATES)
        .toList();
  }

  private void add(List<SaidWord> near, String typed, Map<String, Candidate> found) {
    for (var word : near) {
      if (!found.containsKey(word.text()) && !word.text().equals(typed)) {
        found.put(
            word.text(), new Candidate(word, TypingErrors.logProbability(word.text(), typed)));
      }
    }
  }

  private boolean isRare(String text) throws IOException {
    return dictionary.word(text).times() <= RARE;
  }

  /** Checks whether a word is, or can become, one of those that may be misspelt. */
  private static boolean isConsidered(String text, Set<String> considered) {
    return isWorthIt(text)
        && (considered.contains(text) || considered.size() < WORDS && considered.add(text));
  }

  private static boolean isWorthIt(String text) {
    int length = text.codePointCount(0, text.length());
    return length >= SHORTEST && length <= LONGEST;
  }
}
