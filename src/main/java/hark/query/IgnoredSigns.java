package hark.query;

import hark.language.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The signs of a query text that mean something to the person who typed them and are not searched:
 * currencies, and {@code & @ # + = § °} where they are not part of a word. Other punctuation is
 * left out without a mention.
 */
public final class IgnoredSigns {

  private static final String MEANT = "&@#+=\u00A7\u00B0\u2030\u2116";

  private IgnoredSigns() {}

  /** Finds the signs of a text, each once, in order. */
  public static List<String> of(String text) {
    var signs = new LinkedHashSet<String>();
    int from = 0;
    for (var word : Words.of(text)) {
      addAll(text.substring(from, word.start()), signs);
      from = word.end();
    }
    addAll(text.substring(from), signs);
    return List.copyOf(signs);
  }

  private static void addAll(String between, Set<String> signs) {
    for (char c : between.toCharArray()) {
      if (MEANT.indexOf(c) >= 0 || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        signs.add(Character.toString(c));
      }
    }
  }
}
