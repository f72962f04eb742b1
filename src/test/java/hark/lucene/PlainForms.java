package hark.lucene;

import hark.language.Contractions;
import hark.language.LanguageGuesser;
import hark.language.WordForms;
import hark.language.number.NumberWords;
import hark.search.NaiveForms;
import hark.transcript.NaiveWords;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The forms of words in one transcript of a library, found by comparing all words one by one.
 * Shares with the engine only the stems of single words and the guess of an undeclared language.
 */
final class PlainForms implements NaiveForms {

  private static final Pattern HYPHENED = Pattern.compile("(?<=^| )([^ -]+)-([^ -]+)(?= |$)");
  private static final Pattern ELIDED = Pattern.compile("(?<=^| )l'([^ ']+)(?= |$)");

  private final List<Transcript> library;
  private final Transcript transcript;
  private final String language;
  private final Set<String> said = new HashSet<>();

  PlainForms(List<Transcript> library, Transcript transcript) {
    this.library = library;
    this.transcript = transcript;
    this.language = spoken(transcript);
  }

  private static String spoken(Transcript transcript) {
    var declared = transcript.track().language();
    if (!declared.equals(Track.UNKNOWN_LANGUAGE)) {
      return declared;
    }
    var guess = new LanguageGuesser();
    transcript.segments().stream()
        .flatMap(segment -> NaiveWords.of(segment.text()).stream())
        .forEach(word -> guess.add(word, 1));
    return guess.language().orElse(declared);
  }

  @Override
  public boolean isSame(String typed, String said) {
    return plain(typed).equals(plain(said));
  }

  /** Removes accents; sufficient for the words of the tests. */
  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("(?<=[a-z])\\p{M}+", "");
  }

  @Override
  public boolean begins(String prefix, String said) {
    return plain(said).startsWith(plain(prefix))
        || elided(said).stream().anyMatch(rest -> plain(rest).startsWith(plain(prefix)));
  }

  @Override
  public boolean isInflected(String typed, String said) {
    int apostrophe = typed.indexOf('\'');
    if (apostrophe < 0) {
      return isForm(typed, said);
    }
    var rest = typed.substring(apostrophe + 1);
    var whole = typed.replace("'", "");
    boolean article = typed.startsWith("l'") && Set.of("fr", "it", "ca").contains(language);
    return isForm(whole, said)
        || !isSame(whole, said) && article && (isSame(rest, said) || isForm(rest, said));
  }

  private boolean isForm(String typed, String said) {
    return !isSame(typed, said)
        && (isSpokenForm(typed, said)
                && (isSaid(typed)
                    || isNear(typed, said)
                    || WordForms.of(language).spellings(typed).contains(said))
            || language.equals("ko")
                && typed.length() > 1
                && WordForms.isKorean(typed)
                && said.contains(typed)
            || elided(said).stream().anyMatch(rest -> isSpokenForm(typed, rest)));
  }

  /** Checks whether anybody in the library says a word, apart from accents. */
  private boolean isSaid(String typed) {
    return library.stream()
        .flatMap(other -> other.segments().stream())
        .flatMap(segment -> NaiveWords.of(segment.text()).stream())
        .anyMatch(said -> isSame(typed, said));
  }

  /** Checks whether two words differ in at most four letters at the end, or from the beginning. */
  private static boolean isNear(String typed, String said) {
    var one = plain(typed);
    var other = plain(said);
    int longest = Math.max(one.length(), other.length());
    return one.charAt(0) != other.charAt(0)
        || longest <= 4
        || one.regionMatches(0, other, 0, longest - 4);
  }

  /** Returns the word without its elided article, as this transcript writes it. */
  private Set<String> elided(String said) {
    boolean written =
        transcript.segments().stream()
            .flatMap(segment -> ELIDED.matcher(segment.text()).results())
            .anyMatch(match -> said.equals("l" + match.group(1)));
    return language.equals("fr") && written ? Set.of(said.substring(1)) : Set.of();
  }

  @Override
  public boolean isPairForm(String typed, String first, String second) {
    int apostrophe = typed.indexOf('\'');
    boolean article = typed.startsWith("l'") && Set.of("fr", "it", "ca").contains(language);
    return areTied(first, second)
        && (isSpokenForm(typed.replace("'", ""), first + second)
            || article && isSpokenForm(typed.substring(apostrophe + 1), first + second));
  }

  @Override
  public boolean areTied(String first, String second) {
    return texts()
        .anyMatch(
            text ->
                HYPHENED
                    .matcher(text)
                    .results()
                    .anyMatch(
                        match -> NaiveWords.of(match.group()).equals(List.of(first, second))));
  }

  @Override
  public List<String> joined(String first, String second) {
    var joined = new TreeSet<String>();
    if (areTied(first, second)) {
      joined.add(first + second);
    }
    Contractions.others(List.of(first, second), false, language).stream()
        .filter(words -> words.size() == 1)
        .forEach(words -> joined.add(words.getFirst()));
    return List.copyOf(joined);
  }

  @Override
  public List<String> rows(String typed) {
    var word = typed.replace("'", "");
    return Contractions.others(List.of(word), !word.equals(typed), language).stream()
        .map(words -> String.join(" ", words))
        .toList();
  }

  @Override
  public List<List<String>> otherNumbers(List<String> typed) {
    var others = otherNumbers(typed, language);
    if (language.equals(Track.UNKNOWN_LANGUAGE)) {
      library.stream()
          .flatMap(other -> otherNumbers(typed, spoken(other)).stream())
          .filter(way -> way.stream().allMatch(word -> word.matches("[0-9]+")))
          .forEach(others::add);
    }
    return List.copyOf(others);
  }

  private static Set<List<String>> otherNumbers(List<String> typed, String language) {
    var others = new HashSet<>(NumberWords.othersInDigits(typed));
    NumberWords.of(language).ifPresent(words -> others.addAll(words.others(typed)));
    return others;
  }

  @Override
  public boolean isNumberInLibrary(List<String> typed) {
    return library.stream()
        .map(PlainForms::spoken)
        .flatMap(one -> otherNumbers(typed, one).stream())
        .anyMatch(way -> said().containsAll(way));
  }

  @Override
  public boolean isScaleInLibrary(String word) {
    return library.stream()
        .flatMap(one -> NumberWords.of(spoken(one)).stream())
        .anyMatch(numbers -> numbers.scaleNames().contains(word));
  }

  private Set<String> said() {
    if (said.isEmpty()) {
      library.stream()
          .flatMap(other -> other.segments().stream())
          .forEach(segment -> said.addAll(NaiveWords.of(segment.text())));
    }
    return said;
  }

  private java.util.stream.Stream<String> texts() {
    return library.stream()
        .filter(other -> spoken(other).equals(language))
        .flatMap(other -> other.segments().stream())
        .map(segment -> segment.text());
  }

  @Override
  public boolean areForms(String one, String other, boolean wide) {
    return isSame(one, other) || wide && areForms(one, other, language);
  }

  private static boolean areForms(String one, String other, String language) {
    return !Collections.disjoint(keys(one, language), keys(other, language));
  }

  /** Checks whether a spoken word has its stem in common with a typed one, or its spellings. */
  private boolean isSpokenForm(String typed, String said) {
    return !Collections.disjoint(keys(typed, language), stems(said, language));
  }

  private static Set<String> stems(String word, String language) {
    var stems = new HashSet<>(WordForms.of(language).stems(word));
    stems.add(word);
    return stems;
  }

  private static Set<String> keys(String word, String language) {
    var keys = stems(word, language);
    for (var spelling : WordForms.of(language).spellings(word)) {
      keys.add(spelling);
      keys.addAll(WordForms.of(language).stems(spelling));
    }
    return keys;
  }
}
