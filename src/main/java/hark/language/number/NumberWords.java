package hark.language.number;

import hark.language.number.NumberSpelling.NumberKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The relation between the ways to say and to write a number in one language: two are the same if
 * they are ways to give one number, both as a cardinal or both as an ordinal. Safe to share between
 * threads.
 */
public final class NumberWords {

  /** The most words of a number. */
  public static final int MOST_WORDS = 12;

  /** The most letters of a number in words, in UTF-16 code units. */
  private static final int MOST_LETTERS = 160;

  /** The largest number that is read, so that its words are not too many. */
  private static final long LARGEST = 999_999_999_999_999L;

  private static final Set<String> LANGUAGES = Set.copyOf(NumberSpelling.languages());
  private static final Map<String, NumberWords> KNOWN = new ConcurrentHashMap<>();

  /** Guarded by this. */
  private final NumberSpelling spelling;

  private final NumberReader reader;

  private NumberWords(String language) {
    this.spelling = new NumberSpelling(language);
    this.reader = new NumberReader(spelling, language);
  }

  /**
   * Returns the relation of one language, made when it is first needed.
   *
   * @param language an ISO 639 code
   * @return empty if the words for numbers are not known in the language
   */
  public static Optional<NumberWords> of(String language) {
    return LANGUAGES.contains(language)
        ? Optional.of(KNOWN.computeIfAbsent(language, NumberWords::new))
        : Optional.empty();
  }

  /** Returns the other ways to write a number in digits; empty if the words are no digits. */
  public static Set<List<String>> othersInDigits(List<String> words) {
    var value = DigitGroups.value(words);
    if (value.isEmpty()) {
      return Set.of();
    }
    var others = DigitGroups.ways(value.getAsLong());
    others.remove(words);
    return others;
  }

  /** Returns the names of thousand, million and so on that are said after digits. */
  public synchronized Set<String> scaleNames() {
    return spelling.scaleNames();
  }

  /** Checks whether a word consists of digits. */
  public static boolean isDigits(String word) {
    return DigitGroups.isDigits(word);
  }

  /** Checks whether all words consist of digits. */
  public static boolean areDigits(List<String> words) {
    return words.stream().allMatch(DigitGroups::isDigits);
  }

  /** Checks whether a number may begin with a word; a quick check. */
  public boolean mayBegin(String word) {
    return reader.mayBegin(word);
  }

  /**
   * Returns the other ways to give the number that some words are, each as its words; empty if they
   * are no number.
   */
  public Set<List<String>> others(List<String> words) {
    boolean mayBe =
        words.size() <= MOST_WORDS
            && reader.mayBegin(words.getFirst())
            && words.stream().mapToInt(String::length).sum() <= MOST_LETTERS;
    return mayBe ? waysBeside(words) : Set.of();
  }

  private synchronized Set<List<String>> waysBeside(List<String> words) {
    var others = new LinkedHashSet<List<String>>();
    var values = new LinkedHashSet<>(reader.values(words));
    DigitGroups.value(words).ifPresent(values::add);
    OrdinalDigits.value(words).ifPresent(values::add);
    for (long value : values) {
      for (var kind : NumberKind.values()) {
        if (value >= 0 && value <= LARGEST) {
          var ways = spelling.ways(kind, value);
          if (ways.contains(words)) {
            others.addAll(ways);
          }
        }
      }
    }
    others.remove(words);
    return others;
  }
}
