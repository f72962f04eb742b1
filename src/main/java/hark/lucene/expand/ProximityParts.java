package hark.lucene.expand;

import hark.language.WordForms;
import hark.lucene.expand.NumberRuns.NumberRun;
import hark.query.Query;
import hark.query.Query.StemmedWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a {@link Query.AllWithin}, prepared for matching. Equal parts, or words that are
 * forms of one another in the language of a transcript, become one part that is needed several
 * times; and two adjacent words that the library also writes with a hyphen have, as an alternative,
 * the reading as one word.
 */
public final class ProximityParts {

  /** The most alternative readings that are searched. */
  private static final int MOST_READINGS = 8;

  /** The identity of a part. */
  public sealed interface PartKey {
    Query query();
  }

  /**
   * Words that are forms of one another.
   *
   * @param joinedIn languages in which the word is two words written as one; empty if it is not
   */
  public record WordParts(List<StemmedWord> words, Set<String> joinedIn) implements PartKey {

    @Override
    public Query query() {
      return words.getFirst();
    }
  }

  /** A number that is given in several words. */
  public record NumberParts(List<String> words) implements PartKey {

    @Override
    public Query query() {
      return Query.Phrase.of(words.stream().map(Query.Word::new).toList());
    }
  }

  /** A part that is no single word. */
  public record OtherParts(Query query) implements PartKey {}

  /** A part, and the number of different spans of it that are needed. */
  public record ProximityPart(PartKey key, int times) {}

  /**
   * One reading of the parts.
   *
   * @param typed the parts that stand only for themselves and their inflected forms, because they
   *     belong to a number in several parts
   * @param languages as ISO 639 codes
   * @param isIn whether it applies to transcripts in these languages, or to all others
   */
  public record ProximityReading(
      List<ProximityPart> parts, Set<Query> typed, Set<String> languages, boolean isIn) {

    private ProximityReading typed(Set<Query> newTyped) {
      return new ProximityReading(parts, newTyped, languages, isIn);
    }

    /** Checks whether it applies to all transcripts. */
    public boolean isEverywhere() {
      return !isIn && languages.isEmpty();
    }
  }

  private ProximityParts() {}

  /**
   * Returns the readings, the one as typed first.
   *
   * @param wide whether words also stand for their inflected forms
   * @param numbers the parts that are one number, which have a reading as such
   */
  static List<ProximityReading> readings(
      List<Query> parts, WordGroups related, boolean wide, List<NumberRun> numbers)
      throws IOException {
    var keys = new ArrayList<PartKey>();
    for (var part : parts) {
      keys.add(
          part instanceof StemmedWord word
              ? new WordParts(List.of(word), Set.of())
              : new OtherParts(part));
    }
    var readings = new ArrayList<List<PartKey>>(List.of(keys));
    for (int i = keys.size() - 2; wide && i >= 0; i--) {
      join(i, keys, related, readings);
    }
    var typed = new HashSet<Query>();
    if (!numbers.isEmpty()) {
      numbers.forEach(run -> typed.addAll(parts.subList(run.from(), run.to())));
      readings.add(asNumbers(keys, numbers));
    }
    return readings.stream()
        .flatMap(reading -> inLanguages(reading, related, wide).stream())
        .map(reading -> reading.typed(typed))
        .toList();
  }

  private static List<PartKey> asNumbers(List<PartKey> keys, List<NumberRun> numbers) {
    var reading = new ArrayList<>(keys);
    for (var run : numbers.reversed()) {
      reading.subList(run.from(), run.to()).clear();
      reading.add(run.from(), new NumberParts(run.words()));
    }
    return reading;
  }

  /**
   * Adds, for two words that may be one, copies of the present readings with them as one; those
   * readings have the two words unchanged.
   */
  private static void join(
      int at, List<PartKey> keys, WordGroups related, List<List<PartKey>> readings)
      throws IOException {
    if (!(keys.get(at) instanceof WordParts first)
        || !(keys.get(at + 1) instanceof WordParts second)) {
      return;
    }
    var left = first.words().getFirst().text();
    var right = second.words().getFirst().text();
    var known = List.copyOf(readings);
    for (var one : related.joined(left, right).entrySet()) {
      for (var reading : known) {
        if (readings.size() < MOST_READINGS && reading.get(at + 1) == second) {
          var joined = new ArrayList<>(reading);
          joined.remove(at + 1);
          joined.set(at, new WordParts(List.of(new StemmedWord(one.getKey())), one.getValue()));
          readings.add(joined);
        }
      }
    }
  }

  /** Divides a reading by languages, because the relation between forms depends on the language. */
  private static List<ProximityReading> inLanguages(
      List<PartKey> keys, WordGroups related, boolean wide) {
    var typed = new LinkedHashMap<String, StemmedWord>();
    for (var key : keys) {
      word(key).ifPresent(word -> typed.merge(word.text(), word, ProximityParts::moreTelling));
    }
    var words = List.copyOf(typed.keySet());
    var usual = related.groups(words);
    var special = new LinkedHashMap<List<List<String>>, Set<String>>();
    if (wide && words.size() > 1) {
      for (var language : WordForms.languages()) {
        special
            .computeIfAbsent(related.groups(words, language), groups -> new TreeSet<>())
            .add(language);
      }
      special.remove(usual);
    }
    var readings = new ArrayList<ProximityReading>();
    var elsewhere = new TreeSet<String>();
    special.values().forEach(elsewhere::addAll);
    readings.add(new ProximityReading(parts(keys, usual, typed), Set.of(), elsewhere, false));
    special.forEach(
        (groups, languages) ->
            readings.add(
                new ProximityReading(parts(keys, groups, typed), Set.of(), languages, true)));
    return readings;
  }

  /** Returns the one of two words of the same text that was typed with an apostrophe, if any. */
  private static StemmedWord moreTelling(StemmedWord one, StemmedWord other) {
    return one.apostrophe() > 0 ? one : other;
  }

  private static List<ProximityPart> parts(
      List<PartKey> keys, List<List<String>> groups, Map<String, StemmedWord> typed) {
    var times = new LinkedHashMap<PartKey, Integer>();
    for (var key : keys) {
      times.merge(grouped(key, groups, typed), 1, Integer::sum);
    }
    return times.entrySet().stream()
        .map(part -> new ProximityPart(part.getKey(), part.getValue()))
        .toList();
  }

  /** Returns the word of a part that is a single word, typed with or without quotation marks. */
  private static Optional<StemmedWord> word(PartKey key) {
    return switch (key) {
      case WordParts words when words.joinedIn().isEmpty() -> Optional.of(words.words().getFirst());
      case WordParts joined -> Optional.empty();
      case NumberParts number -> Optional.empty();
      case OtherParts other -> Optional.empty();
    };
  }

  private static PartKey grouped(
      PartKey key, List<List<String>> groups, Map<String, StemmedWord> typed) {
    var word = word(key);
    if (word.isEmpty()) {
      return key;
    }
    var group =
        groups.stream()
            .filter(words -> words.contains(word.get().text()))
            .findFirst()
            .orElseThrow();
    return new WordParts(group.stream().map(typed::get).toList(), Set.of());
  }
}
