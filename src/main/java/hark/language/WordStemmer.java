package hark.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * A stemmer of one language: it reduces the inflected forms of a word to a common stem, which need
 * not be a word itself. Porter's Snowball stemmers, and for Arabic the light stemmer of Larkey,
 * Ballesteros and Connell (2002), as Lucene has them; extended where they miss everyday forms:
 * Portuguese plurals ({@code canções}) and Swedish definite forms ({@code flickan}) are reduced
 * first, short Italian words lose their last vowel ({@code anni}), Dutch stems end in the consonant
 * that is heard ({@code huizen}, {@code huis}). Used by one thread.
 */
final class WordStemmer {

  private static final Map<String, UnaryOperator<TokenStream>> CHAINS =
      Map.of(
          "en", words -> new SnowballFilter(words, new EnglishStemmer()),
          "de", words -> new SnowballFilter(words, new GermanStemmer()),
          "fr", words -> new SnowballFilter(words, new FrenchStemmer()),
          "es", words -> new SnowballFilter(words, new SpanishStemmer()),
          "pt",
              words ->
                  new SnowballFilter(
                      new PortugueseMinimalStemFilter(words), new PortugueseStemmer()),
          "it", words -> new SnowballFilter(words, new ItalianStemmer()),
          "nl", words -> new SnowballFilter(words, new DutchStemmer()),
          "sv",
              words ->
                  new SnowballFilter(new SwedishMinimalStemFilter(words), new SwedishStemmer()),
          "ru", words -> new SnowballFilter(words, new RussianStemmer()),
          "ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)));

  /** Plurals in -eren, which the Dutch stemmer does not know. */
  private static final Map<String, String> DUTCH_PLURALS = Map.of("kinder", "kind", "eier", "ei");

  private final String language;
  private final OneWord word = new OneWord();
  private final TokenStream chain;
  private final CharTermAttribute stem;

  private WordStemmer(String language) {
    this.language = language;
    this.chain = CHAINS.get(language).apply(word);
    this.stem = chain.getAttribute(CharTermAttribute.class);
  }

  /** Returns the languages that have a stemmer, as ISO 639 codes. */
  static Set<String> languages() {
    return CHAINS.keySet();
  }

  /** Returns the stemmer of a language; empty if there is none. */
  static Optional<WordStemmer> of(String language) {
    return CHAINS.containsKey(language) ? Optional.of(new WordStemmer(language)) : Optional.empty();
  }

  /** Returns the stem of a word, never empty. */
  String stem(String text) {
    word.begin(text);
    try {
      chain.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
    var found = stem.toString();
    return found.isEmpty() ? text : finished(found);
  }

  private String finished(String found) {
    return switch (language) {
      case "nl" -> asHeard(found);
      case "it" -> withoutVowel(found);
      default -> found;
    };
  }

  private static String withoutVowel(String stem) {
    int last = stem.length() - 1;
    return last > 2 && "aeio".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
  }

  private static String asHeard(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (last > 1 && end == stem.charAt(last - 1) && "aeiou".indexOf(end) < 0) {
      return stem.substring(0, last);
    }
    var heard =
        switch (end) {
          case 'z' -> stem.substring(0, last) + 's';
          case 'v' -> stem.substring(0, last) + 'f';
          default -> stem;
        };
    return DUTCH_PLURALS.getOrDefault(heard, heard);
  }

  /** A token stream of a single word: the start of a filter chain. */
  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next;

    void begin(String text) {
      next = text;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.setEmpty().append(next);
      return true;
    }
  }
}
