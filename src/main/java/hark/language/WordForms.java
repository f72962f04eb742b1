package hark.language;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The relation between forms of a word in one language: words that share a key are forms of one
 * another. The keys of a word are itself, its stem, and the stem of the word without accents, so
 * that a form is found even if accents are left out. Used by one thread.
 */
public final class WordForms {

  /** The shortest word that is looked for inside Korean ones, in syllables. */
  public static final int SHORTEST_INNER = 2;

  private final Optional<WordStemmer> stemmer;
  private final boolean english;
  private final boolean cyrillic;
  private final boolean arabic;

  private WordForms(String language) {
    this.stemmer = WordStemmer.of(language);
    this.english = language.equals("en");
    this.cyrillic = language.equals("ru");
    this.arabic = language.equals("ar");
  }

  /**
   * Creates the relation of one language.
   *
   * @param language an ISO 639 code; words of a language without a stemmer have no forms
   */
  public static WordForms of(String language) {
    return new WordForms(language);
  }

  /** Returns the languages with inflected forms, as ISO 639 codes in alphabetical order. */
  public static Set<String> languages() {
    return new TreeSet<>(WordStemmer.languages());
  }

  /** Returns the keys of a word besides itself; empty if its script is not that of the language. */
  public Set<String> stems(String word) {
    var stems = new LinkedHashSet<String>();
    if (stemmer.isPresent() && isInScript(word)) {
      stems.add(stemmer.get().stem(word));
      var plain = AccentFolder.fold(word);
      if (!plain.equals(word)) {
        stems.add(stemmer.get().stem(plain));
      }
      stems.remove(word);
    }
    return stems;
  }

  /**
   * Returns the other spellings that a word may have, whether they exist or not: {@code color} for
   * {@code colour}. Only English has any.
   */
  public Set<String> spellings(String word) {
    return english && isInScript(word) ? EnglishSpelling.others(word) : Set.of();
  }

  private boolean isInScript(String word) {
    char first = word.charAt(0);
    if (first >= 0x0400 && first < 0x0530) {
      return cyrillic;
    }
    if (first >= 0x0600 && first < 0x0780) {
      return arabic;
    }
    return !cyrillic && !arabic && isLatin(first);
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 0xC0 && c < 0x250 || c >= 0x1E00 && c < 0x1F00;
  }

  /**
   * Checks whether a word is Korean: it then is a form of every word contained in it that has
   * {@value #SHORTEST_INNER} syllables or more.
   */
  public static boolean isKorean(String word) {
    char first = word.charAt(0);
    return first >= 0xAC00 && first <= 0xD7A3;
  }
}
