package hark.language;

import hark.language.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a query that carry little meaning, such as "the" and "what", in the languages of
 * {@link FrequentWords}.
 */
public final class StopWords {

  private static final String APOSTROPHES = "['\u2019]"; // a constant pattern of one character

  /** Words that the lists of frequent words lack, and the language of each. */
  private static final Map<String, List<String>> FURTHER = Map.of("est", List.of("fr"));

  private StopWords() {}

  /** Checks whether a word carries little meaning in some language. */
  public static boolean isFrequent(String word) {
    return !languages(word).isEmpty();
  }

  /**
   * Returns those of some words that carry little meaning in the language of the words: the one in
   * which most of them do, because "die" is an article in one language and a verb in another. Of
   * several such languages all count.
   *
   * @param written words as they are written: "qu'est" is two words without meaning
   * @return the words as {@link Words} gives them
   */
  public static Set<String> among(List<String> written) {
    var languages = new LinkedHashMap<String, List<String>>();
    for (var text : written) {
      Words.of(text).forEach(word -> languages.put(word.text(), languages(word, text)));
    }
    var counts = new HashMap<String, Integer>();
    languages
        .values()
        .forEach(all -> all.forEach(language -> counts.merge(language, 1, Integer::sum)));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return languages.entrySet().stream()
        .filter(word -> word.getValue().stream().anyMatch(one -> counts.get(one) == most))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Returns the languages in which a word, or each of the words elided in it, is frequent. */
  private static List<String> languages(Word word, String text) {
    var own = languages(word.text());
    var parts = text.substring(word.start(), word.end()).split(APOSTROPHES);
    if (!own.isEmpty() || parts.length == 1) {
      return own;
    }
    var common = new ArrayList<>(languages(parts[0].toLowerCase(Locale.ROOT)));
    for (var part : parts) {
      common.retainAll(languages(part.toLowerCase(Locale.ROOT)));
    }
    return common;
  }

  private static List<String> languages(String word) {
    var own = FrequentWords.all().languagesOf(word);
    return own.isEmpty() ? FURTHER.getOrDefault(word, List.of()) : own;
  }
}
