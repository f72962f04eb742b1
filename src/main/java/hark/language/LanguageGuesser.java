package hark.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of a text by how many of its running words are the frequent ones of a
 * language. Says nothing rather than something doubtful: of languages whose frequent words are not
 * known, of short texts, and of mixtures. Used by one thread.
 */
public final class LanguageGuesser {

  /** Fewer words than this say too little. */
  static final int FEWEST_WORDS = 20;

  /** In speech, a third of the words and more are frequent ones of its language. */
  private static final double LEAST_SHARE = 0.2;

  /** By how much the most likely language must lead. */
  private static final double LEAD = 1.2;

  private final FrequentWords frequent = FrequentWords.all();
  private final Map<String, Double> found = new HashMap<>();
  private final Map<String, Long> shares = new HashMap<>();
  private long words;
  private long korean;

  /** Adds a word that was said so many times. */
  public void add(String word, int times) {
    words += times;
    korean += WordForms.isKorean(word) ? times : 0;
    var languages = frequent.languagesOf(word);
    for (var language : languages) {
      found.merge(language, (double) times / languages.size(), Double::sum);
      shares.merge(language, (long) times, Long::sum);
    }
  }

  /** The language as an ISO 639 code; nothing where it is not clear. */
  public Optional<String> language() {
    if (words >= FEWEST_WORDS && 2 * korean > words) {
      return Optional.of("ko"); // nothing else is written so
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
