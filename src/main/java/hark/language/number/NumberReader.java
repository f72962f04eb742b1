package hark.language.number;

import static hark.language.number.NumberSpelling.NumberKind.CARDINAL;

import hark.language.AccentFolder;
import hark.language.number.NumberSpelling.NumberKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values that words may have as a number of one language: guesses, which {@link NumberSpelling}
 * confirms. The parts of numbers, such as {@code vier}, {@code und} and {@code zwanzig}, are taken
 * from how the language says small and round ones. Immutable.
 */
final class NumberReader {

  private static final int HUNDRED = 100;
  private static final long THOUSAND = 1_000;
  private static final long[] SCALES = {
    HUNDRED, THOUSAND, 10_000L, 1_000_000L, 100_000_000L, 1_000_000_000L, 1_000_000_000_000L
  };

  /** Words inside of numbers that have no value, in the languages that have them. */
  private static final Map<String, List<String>> JOINING =
      Map.of(
          "en", List.of("and", "a"),
          "de", List.of("und"),
          "fr", List.of("et"),
          "es", List.of("y"),
          "pt", List.of("e"),
          "it", List.of("e"),
          "nl", List.of("en"),
          "sv", List.of("och"),
          "da", List.of("og"),
          "nb", List.of("og"));

  private final List<String> joining;
  private final Map<String, Long> parts = new HashMap<>();

  /**
   * The parts that begin with no other part. Of these only the last one that does not come after a
   * word in the order of letters can be its beginning.
   */
  private final NavigableSet<String> beginnings = new TreeSet<>();

  private int longest;

  NumberReader(NumberSpelling spelling, String language) {
    this.joining = JOINING.getOrDefault(language, List.of());
    for (var kind : NumberKind.values()) {
      for (long value = 0; value <= HUNDRED; value++) {
        add(letters(spelling, kind, value), value);
      }
      for (long value = 2 * HUNDRED; value < THOUSAND; value += HUNDRED) {
        add(letters(spelling, kind, value), value);
      }
      for (long scale : SCALES) {
        addScale(spelling, kind, scale);
      }
      for (long value = 10; value < 20; value++) { // as after a hundred, if that differs
        addEnds(
            letters(spelling, kind, HUNDRED + value), letters(spelling, CARDINAL, HUNDRED), value);
      }
    }
    parts.putIfAbsent("oh", 0L);
    for (var part : new TreeSet<>(parts.keySet())) {
      if (beginnings.isEmpty() || !part.startsWith(beginnings.last())) {
        beginnings.add(part);
      }
    }
  }

  /** Adds the names of a scale: {@code tausend} in {@code zweitausend}, {@code ciento}. */
  private void addScale(NumberSpelling spelling, NumberKind kind, long scale) {
    for (long times : new long[] {2, 3, 5}) {
      addEnds(letters(spelling, kind, times * scale), letters(spelling, CARDINAL, times), scale);
    }
    addNames(letters(spelling, kind, scale), scale);
    for (long more : new long[] {1, 8}) {
      addBeginnings(letters(spelling, kind, scale + more), letters(spelling, kind, more), scale);
      addBeforeJoining(spelling.texts(kind, scale + more), scale);
    }
  }

  /** Adds names of a scale that are not another one after a number: {@code one thousand}. */
  private void addNames(Set<String> names, long scale) {
    for (var name : names) {
      boolean isProduct =
          parts.entrySet().stream()
              .anyMatch(part -> part.getValue() == scale && name.indexOf(part.getKey()) > 0);
      if (!isProduct) {
        add(name, scale);
      }
    }
  }

  private static Set<String> letters(NumberSpelling spelling, NumberKind kind, long value) {
    return spelling.texts(kind, value).stream()
        .map(text -> letters(NumberSpelling.words(text)))
        .collect(Collectors.toSet());
  }

  private static String letters(List<String> words) {
    return AccentFolder.fold(String.join("", words));
  }

  private void add(Set<String> all, long value) {
    all.forEach(letters -> add(letters, value));
  }

  private void add(String letters, long value) {
    if (!letters.isEmpty()) {
      parts.putIfAbsent(letters, value);
      longest = Math.max(longest, letters.length());
    }
  }

  /** Adds what follows a beginning. */
  private void addEnds(Set<String> all, Set<String> beginnings, long value) {
    for (var letters : all) {
      beginnings.stream()
          .filter(letters::startsWith)
          .forEach(beginning -> add(letters.substring(beginning.length()), value));
    }
  }

  /** Adds what precedes an end. */
  private void addBeginnings(Set<String> all, Set<String> ends, long value) {
    for (var letters : all) {
      ends.stream()
          .filter(letters::endsWith)
          .map(end -> letters.substring(0, letters.length() - end.length()))
          .forEach(beginning -> addNames(Set.of(beginning), value));
    }
  }

  /** Adds what precedes a joining word: {@code cento} in {@code cento e um}. */
  private void addBeforeJoining(Set<String> texts, long value) {
    for (var text : texts) {
      var words = NumberSpelling.words(text);
      int at = words.size() - 2;
      if (at > 0 && joining.contains(words.get(at))) {
        addNames(Set.of(letters(words.subList(0, at))), value);
      }
    }
  }

  /** Checks whether a number may begin with a word: whether it begins with a part of one. */
  boolean mayBegin(String word) {
    var letters = AccentFolder.fold(word);
    var beginning = beginnings.floor(letters);
    if (beginning != null && letters.startsWith(beginning)) {
      return true;
    }
    return joining.contains(letters) || DigitGroups.isDigits(letters.substring(0, 1));
  }

  /** Returns the values that words may have; empty if they are no number. */
  Set<Long> values(List<String> words) {
    var values = new ArrayList<Long>();
    var letters = new StringBuilder();
    for (var word : words) {
      if (DigitGroups.isDigits(word) && word.length() <= 4) {
        if (!read(letters.toString(), values)) {
          return Set.of();
        }
        letters.setLength(0);
        values.add(Long.parseLong(word));
      } else {
        letters.append(AccentFolder.fold(word));
      }
    }
    if (!read(letters.toString(), values)) {
      return Set.of();
    }
    return values.isEmpty() ? Set.of() : values(values.stream().mapToLong(v -> v).toArray());
  }

  /** Divides letters into parts, each the longest that lets the rest be divided. */
  private boolean read(String letters, List<Long> values) {
    var divisible = new boolean[letters.length() + 1];
    divisible[letters.length()] = true;
    for (int from = letters.length() - 1; from >= 0; from--) {
      divisible[from] =
          partEnd(letters, from, divisible) > 0 || joiningEnd(letters, from, divisible) > 0;
    }
    int from = 0;
    while (divisible[0] && from < letters.length()) {
      int end = partEnd(letters, from, divisible);
      if (end > 0) {
        values.add(parts.get(letters.substring(from, end)));
        from = end;
      } else {
        from = joiningEnd(letters, from, divisible);
      }
    }
    return divisible[0];
  }

  /** Returns the end of the longest part; 0 if there is none before a divisible rest. */
  private int partEnd(String letters, int from, boolean[] divisible) {
    for (int end = Math.min(letters.length(), from + longest); end > from; end--) {
      if (divisible[end] && parts.containsKey(letters.substring(from, end))) {
        return end;
      }
    }
    return 0;
  }

  /** Returns the end of a joining word; 0 if there is none before a divisible rest. */
  private int joiningEnd(String letters, int from, boolean[] divisible) {
    return joining.stream()
        .filter(word -> letters.startsWith(word, from) && divisible[from + word.length()])
        .mapToInt(word -> from + word.length())
        .max()
        .orElse(0);
  }

  private static Set<Long> values(long[] parts) {
    var values = new LinkedHashSet<Long>();
    values.add(sum(parts));
    if (parts.length > 1 && parts.length <= 4 && Arrays.stream(parts).allMatch(part -> part < 10)) {
      values.add(Arrays.stream(parts).reduce(0, (all, part) -> 10 * all + part));
    }
    if (parts.length == 3 && parts[1] < 10 && parts[2] >= THOUSAND) {
      values.add((10 * parts[0] + parts[1]) * (parts[2] / 10)); // 1.5 million
    }
    return values;
  }

  /** Adds up parts: two, thousand, nineteen; and nineteen, eighty-four as a year. */
  private static long sum(long[] parts) {
    long total = 0;
    long current = 0;
    for (long part : parts) {
      if (part >= THOUSAND) {
        if (current == 0 && part > total && total > 0) {
          total *= part; // hundred thousand million
        } else {
          total += Math.max(1, current) * part;
        }
        current = 0;
      } else if (part == HUNDRED) {
        current = Math.max(1, current) * HUNDRED;
      } else if (current >= 10 && current < HUNDRED && part < HUNDRED) {
        current = current * HUNDRED + part;
      } else {
        current += part;
      }
    }
    return total + current;
  }
}
