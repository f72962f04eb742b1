package hark.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A guess of the language of a text, by the share of its words that are frequent words of a
 * language. Gives no result rather than a doubtful one: for languages whose frequent words are
 * unknown, for short texts, and for mixtures. Used by one thread.
 */
public final class LanguageGuesser {

  /** The fewest words that allow a guess. */
  static final int FEWEST_WORDS = 20;

  /** The smallest share of frequent words; in speech it is a third or more. */
  private static final double LEAST_SHARE = 0.2;

  /** The factor by which the most likely language must lead the second. */
  private static final double LEAD = 1.2;

  private final FrequentWords frequent = FrequentWords.all();
  private final Map<String, Double> found = new HashMap<>();
  private final Map<String, Long> shares = new HashMap<>();
  private long words;
  private long korean;

  /** Adds a word and the number of its occurrences. */
  public void add(String word, int times) {
    words += times;
    korean += WordForms.isKorean(word) ? times : 0;
    var languages = frequent.languagesOf(word);
    for (var language : languages) {
      found.merge(language, (double) times / languages.size(), Double::sum);
      shares.merge(language, (long) times, Long::sum);
    }
  }

  /** Returns the language as an ISO 639 code; empty if it is not clear. */
  public Optional<String> language() {
    if (words >= FEWEST_WORDS && 2 * korean > words) {
      return Optional.of("ko"); // no other language uses this script
    }
    var best = found.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return best.filter(language -> words >= FEWEST_WORDS && isClear(language));
  }

  private boolean isClear(String language) {
    double second =
        found.entrySet().stream()
            .filter(other -> !other.getKey().equals(language))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    return shares.get(language) >= LEAST_SHARE * words && found.get(language) >= LEAD * second;
  }
}
