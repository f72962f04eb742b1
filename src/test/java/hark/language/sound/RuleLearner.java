package hark.language.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns rules from letters to sounds from a pronouncing dictionary: letters and sounds are aligned
 * by expectation and maximisation along the best path (Black, Lenzo and Pagel, "Issues in Building
 * General Letter to Sound Rules", 1998), and each letter's sounds are kept for the shortest
 * context, of neighbours in a fixed order, that decides them (Daelemans and van den Bosch,
 * "Language-Independent Data-Oriented Grapheme-to-Phoneme Conversion", 1996).
 */
final class RuleLearner {

  private static final int ROUNDS = 6;

  /** The fewest words that justify a rule. */
  private static final int FEWEST = 4;

  private final Map<String, String> dictionary;
  private Map<String, Double> costs = new HashMap<>();
  private final Map<String, Map<String, Integer>> contexts = new HashMap<>();

  /**
   * @param dictionary words and their sounds
   */
  RuleLearner(Map<String, String> dictionary) {
    this.dictionary = dictionary;
  }

  /** Returns contexts, as {@link LearnedRules} reads them, and their sounds. */
  TreeMap<String, String> learn() {
    for (int i = 0; i < ROUNDS; i++) {
      costs = costs(i == 0);
    }
    dictionary.forEach(this::count);
    return kept();
  }

  private Map<String, Double> costs(boolean first) {
    var times = new HashMap<String, Integer>();
    var ofLetter = new HashMap<Character, Integer>();
    dictionary.forEach(
        (word, sounds) -> {
          var parts = first ? spread(word, sounds) : align(word, sounds);
          for (int i = 0; i < parts.size(); i++) {
            times.merge(word.charAt(i) + parts.get(i), 1, Integer::sum);
            ofLetter.merge(word.charAt(i), 1, Integer::sum);
          }
        });
    var found = new HashMap<String, Double>();
    times.forEach((key, n) -> found.put(key, -Math.log((double) n / ofLetter.get(key.charAt(0)))));
    return found;
  }

  /** Spreads the sounds evenly over the letters. */
  private static List<String> spread(String word, String sounds) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < word.length(); i++) {
      int from = i * sounds.length() / word.length();
      int to = (i + 1) * sounds.length() / word.length();
      parts.add(sounds.substring(from, to));
    }
    return parts;
  }

  private List<String> align(String word, String sounds) {
    var least = new double[word.length() + 1][sounds.length() + 1];
    var taken = new int[word.length() + 1][sounds.length() + 1];
    for (var row : least) {
      Arrays.fill(row, Double.MAX_VALUE / 2);
    }
    least[0][0] = 0;
    for (int i = 1; i <= word.length(); i++) {
      for (int j = 0; j <= sounds.length(); j++) {
        for (int n = 0; n <= Math.min(2, j); n++) {
          var cost =
              costs.getOrDefault(word.charAt(i - 1) + sounds.substring(j - n, j), 9.0 + 2 * n);
          if (least[i - 1][j - n] + cost < least[i][j]) {
            least[i][j] = least[i - 1][j - n] + cost;
            taken[i][j] = n;
          }
        }
      }
    }
    var parts = new ArrayList<String>();
    if (least[word.length()][sounds.length()] >= Double.MAX_VALUE / 4) {
      return parts;
    }
    int j = sounds.length();
    for (int i = word.length(); i > 0; i--) {
      parts.addFirst(sounds.substring(j - taken[i][j], j));
      j -= taken[i][j];
    }
    return parts;
  }

  private void count(String word, String sounds) {
    var parts = align(word, sounds);
    for (int i = 0; i < parts.size(); i++) {
      var context = LearnedRules.context(word, i);
      for (int length = 1; length <= context.length(); length++) {
        contexts
            .computeIfAbsent(context.substring(0, length), _ -> new HashMap<>())
            .merge(parts.get(i), 1, Integer::sum);
      }
    }
  }

  private TreeMap<String, String> kept() {
    var rules = new TreeMap<String, String>();
    contexts.keySet().stream()
        .sorted((left, right) -> Integer.compare(left.length(), right.length()))
        .forEach(
            context -> {
              var best =
                  contexts.get(context).entrySet().stream()
                      .max(
                          Map.Entry.<String, Integer>comparingByValue()
                              .thenComparing(Map.Entry.comparingByKey()))
                      .orElseThrow();
              boolean isFirst = context.length() == 1;
              if (isFirst
                  || best.getValue() >= FEWEST
                      && !best.getKey().equals(inherited(rules, context))) {
                rules.put(context, best.getKey());
              }
            });
    return rules;
  }

  private static String inherited(Map<String, String> rules, String context) {
    for (int length = context.length() - 1; length > 0; length--) {
      var sounds = rules.get(context.substring(0, length));
      if (sounds != null) {
        return sounds;
      }
    }
    return null;
  }
}
