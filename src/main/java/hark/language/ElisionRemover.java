package hark.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
