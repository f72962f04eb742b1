package hark.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;

/**
 * The frequent words of the languages that can be guessed, and the languages of each word: the
 * lists of stop words that come with Lucene, and two of our own. There are more languages than
 * those with inflected forms, so that a related language is not mistaken for one of those.
 */
final class FrequentWords {

  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("nl", "dutch"),
          Map.entry("en", "english"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("de", "german"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("es", "spanish"),
          Map.entry("sv", "swedish"));

  /** The languages whose lists are in a folder of another name, and their codes. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("ar", "ar"),
          Map.entry("bg", "bg"),
          Map.entry("ca", "ca"),
          Map.entry("cz", "cs"),
          Map.entry("eu", "eu"),
          Map.entry("fa", "fa"),
          Map.entry("gl", "gl"),
          Map.entry("id", "id"),
          Map.entry("ro", "ro"),
          Map.entry("sr", "sr"),
          Map.entry("tr", "tr"));

  /** Our own lists, for two languages that Lucene has none for. */
  private static final Map<String, String> OWN =
      Map.of(
          "pl",
          "i w nie na się z to że do jest jak co ale tak po o od są dla przez być czy który która"
              + " które bo tym może już tylko ten tego mamy więc jeśli tej jego",
          "uk",
          "і що не на це як та до ви ми він якщо тому бути є від щоб або але для її його вони коли"
              + " дуже був була цей цього ви у в з й ми так вона вам нас можна тут");

  private static final FrequentWords ALL = load();

  private final Map<String, List<String>> languages = new HashMap<>();

  /** Returns all lists; loaded once. */
  static FrequentWords all() {
    return ALL;
  }

  /** Returns the languages in which a word is frequent; empty for most words. */
  List<String> languagesOf(String word) {
    return languages.getOrDefault(word, List.of());
  }

  private static FrequentWords load() {
    var words = new FrequentWords();
    try {
      for (var list : SNOWBALL.entrySet()) {
        try (var reader = open("snowball/" + list.getValue() + "_stop.txt")) {
          words.add(list.getKey(), WordlistLoader.getSnowballWordSet(reader));
        }
      }
      for (var list : OTHERS.entrySet()) {
        try (var reader = open(list.getKey() + "/stopwords.txt")) {
          words.add(list.getValue(), WordlistLoader.getWordSet(reader, "#"));
        }
      }
      OWN.forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The lists of words cannot be read", e);
    }
    return words;
  }

  private static Reader open(String name) {
    var bytes = WordlistLoader.class.getResourceAsStream("/org/apache/lucene/analysis/" + name);
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  private void add(String language, CharArraySet list) {
    for (var entry : list) {
      add(language, new String((char[]) entry));
    }
  }

  private void add(String language, String text) {
    for (var word : Words.of(text)) {
      var known = languages.computeIfAbsent(word.text(), key -> new ArrayList<>(2));
      if (!known.contains(language)) {
        known.add(language);
      }
    }
  }
}
