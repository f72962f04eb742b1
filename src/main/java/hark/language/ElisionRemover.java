package hark.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The removal of elided articles, which French, Italian and Catalan tie to the next word: l'homme.
 */
public final class ElisionRemover {

  private static final Map<String, Set<String>> ARTICLES =
      Map.of(
          "fr",
          Set.of(
              "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
              "quelqu", "presqu"),
          "it",
          Set.of(
              "l", "d", "c", "m", "t", "s", "v", "un", "gl", "all", "coll", "dall", "dell", "nell",
              "pell", "sull", "agl", "dagl", "degl", "negl", "sugl", "quell", "quest", "bell"),
          "ca",
          Set.of("l", "d", "m", "n", "s", "t"));

  private ElisionRemover() {}

  /**
   * Removes the elided article of a word whose language is not known.
   *
   * @param word without its apostrophe
   * @param apostrophe the number of characters before the apostrophe; 0 without one
   * @return the rest of the word, with the languages that have the article, as ISO 639 codes; empty
   *     if it has no elided article
   */
  public static Map<String, Set<String>> without(String word, int apostrophe) {
    var languages = new TreeSet<String>();
    for (var language : ARTICLES.keySet()) {
      if (without(word, apostrophe, language).isPresent()) {
        languages.add(language);
      }
    }
    return languages.isEmpty() ? Map.of() : Map.of(word.substring(apostrophe), languages);
  }

  /**
   * Returns what may be left of a word without its apostrophe once an elided article is removed:
   * {@code homme} for {@code lhomme}.
   *
   * @param language an ISO 639 code
   */
  public static List<String> rests(String word, String language) {
    return ARTICLES.getOrDefault(language, Set.of()).stream()
        .filter(article -> word.length() > article.length() && word.startsWith(article))
        .map(article -> word.substring(article.length()))
        .toList();
  }

  /**
   * Removes the elided article of a word.
   *
   * @param word without its apostrophe, such as {@code lhomme}
   * @param apostrophe the number of characters before the apostrophe
   * @param language an ISO 639 code
   * @return the rest of the word; empty if it has no elided article
   */
  public static Optional<String> without(String word, int apostrophe, String language) {
    boolean elided =
        apostrophe > 0
            && apostrophe < word.length()
            && ARTICLES.getOrDefault(language, Set.of()).contains(word.substring(0, apostrophe));
    return elided ? Optional.of(word.substring(apostrophe)) : Optional.empty();
  }
}
