package hark.lucene;

import hark.lucene.MisheardNames.Saying;
import hark.search.MisheardPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The measure of the corrections that are suggested for lists of names. */
final class MisheardLists {

  /** The most places that are read for one word. */
  private static final int MOST_PLACES = 10_000;

  /** The least times that the names of a list are said. */
  private static final int[] LEAST_SAID = {1, 3};

  private final MisheardRecordings recordings;
  private final List<Saying> missed;

  MisheardLists(MisheardRecordings recordings) {
    this.recordings = recordings;
    this.missed = recordings.missed();
  }

  /** Returns a table with a row for each list: of all names, and of those said often enough. */
  String table() {
    var table =
        new StringBuilder(
            """

            | list of names | names | their missed sayings | held by a suggestion | | suggestions that are right | | words that are right | |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    var times = new TreeMap<String, Integer>();
    recordings.names().sayings().forEach(one -> times.merge(one.name(), 1, Integer::sum));
    for (int least : LEAST_SAID) {
      var list =
          times.keySet().stream()
              .filter(name -> times.get(name) >= least)
              .collect(Collectors.toCollection(TreeSet::new));
      var title = least == 1 ? "all names" : "names said at least %d times".formatted(least);
      table.append(suggested(list).row(title)).append('\n');
    }
    return table.toString();
  }

  /** The counts of suggestions for a list of names. */
  private record Suggested(
      int names, int missed, int held, int places, int right, int words, int rightWords) {

    String row(String list) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.1f %% | %d of %d | %.1f %% | %d of %d | %.1f %% |",
          list,
          names,
          missed,
          held,
          100.0 * held / missed,
          right,
          places,
          100.0 * right / places,
          rightWords,
          words,
          100.0 * rightWords / words);
    }
  }

  /** Finds what is suggested as a whole list of names is looked for. */
  private Suggested suggested(Set<String> list) {
    var nearest = new HashMap<String, String>();
    var scores = new HashMap<String, Float>();
    for (var name : list) {
      for (var one : recordings.index().misheard(List.of(name), list, () -> false)) {
        if (one.score() < scores.getOrDefault(one.words(), Float.MAX_VALUE)) {
          scores.put(one.words(), one.score());
          nearest.put(one.words(), name);
        }
      }
    }
    var measured = Set.copyOf(recordings.names().recordings());
    var sayings = byName(recordings.names().sayings());
    var missedByName = byName(missed);
    var held = new HashSet<Saying>();
    int places = 0;
    int right = 0;
    int words = 0;
    int rightWords = 0;
    for (var entry : nearest.entrySet()) {
      int before = right;
      var found =
          recordings
              .index()
              .misheardPlaces(
                  List.of(entry.getKey()),
                  place -> measured.contains(recording(place)),
                  MOST_PLACES,
                  () -> false)
              .places();
      for (var place : found) {
        places++;
        right += near(sayings.get(entry.getValue()), place).isEmpty() ? 0 : 1;
        held.addAll(near(missedByName.getOrDefault(entry.getValue(), List.of()), place));
      }
      words += found.isEmpty() ? 0 : 1;
      rightWords += right > before ? 1 : 0;
    }
    int ofList = (int) missed.stream().filter(one -> list.contains(one.name())).count();
    return new Suggested(list.size(), ofList, held.size(), places, right, words, rightWords);
  }

  private static Map<String, List<Saying>> byName(List<Saying> sayings) {
    return sayings.stream().collect(Collectors.groupingBy(Saying::name));
  }

  private static String recording(MisheardPlace place) {
    var id = place.video().id().value();
    return id.substring(0, id.length() - MisheardNames.RECOGNISED.length());
  }

  private static List<Saying> near(List<Saying> sayings, MisheardPlace place) {
    return sayings.stream()
        .filter(one -> one.recording().equals(recording(place)))
        .filter(one -> MisheardNames.isNear(one, place.startMillis()))
        .toList();
  }
}
