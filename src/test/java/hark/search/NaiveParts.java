package hark.search;

import hark.query.Query;
import hark.query.Query.Hyphenated;
import hark.query.Query.Or;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The readings of the parts of words in any order, by a naive evaluation: two words that may be
 * one, words that are forms of one another, and parts that are one number.
 */
final class NaiveParts {

  private final NaiveForms forms;
  private final boolean wide;
  private final boolean numbers;

  NaiveParts(NaiveForms forms, boolean wide, boolean numbers) {
    this.forms = forms;
    this.wide = wide;
    this.numbers = numbers;
  }

  /** Returns the parts as typed, and the alternatives with words joined that may be one. */
  List<List<Query>> readings(List<Query> parts) {
    var readings = new ArrayList<>(List.of(parts));
    for (int i = parts.size() - 2; wide && i >= 0; i--) {
      if (parts.get(i) instanceof StemmedWord first
          && parts.get(i + 1) instanceof StemmedWord second) {
        var known = List.copyOf(readings);
        for (var word : forms.joined(first.text(), second.text())) {
          for (var reading : known) {
            if (reading.get(i + 1) == second) {
              var joined = new ArrayList<>(reading);
              joined.remove(i + 1);
              joined.set(i, new Joined(word).asPart());
              readings.add(joined);
            }
          }
        }
      }
    }
    if (!runs(parts).isEmpty()) {
      readings.add(asNumbers(parts));
    }
    return readings;
  }

  /** Two words joined to one; distinct from the same word typed as one. */
  private record Joined(String text) {
    Query asPart() {
      return new Or(List.of(new StemmedWord(text), new StemmedWord(text)));
    }
  }

  /** Replaces a word by the choice between all its forms among the parts. */
  Query grouped(Query part, List<Query> parts) {
    if (!(part instanceof StemmedWord first)) {
      return part;
    }
    var group = new TreeSet<>(Comparator.comparing(StemmedWord::text));
    group.add(first);
    for (int size = 0; size < group.size(); ) {
      size = group.size();
      for (var other : parts) {
        if (other instanceof StemmedWord word
            && List.copyOf(group).stream()
                .anyMatch(known -> forms.areForms(known.text(), word.text(), wide))) {
          group.add(word);
        }
      }
    }
    return group.size() == 1 ? part : new Or(List.<Query>copyOf(group));
  }

  /** A run of parts that are one number. */
  private record Run(int from, int to, Query number) {}

  /** Finds the numbers in several parts, from the left, each as long as possible. */
  private List<Run> runs(List<Query> parts) {
    var runs = new ArrayList<Run>();
    for (int from = 0; numbers && from < parts.size(); from++) {
      for (int to = parts.size(); to > from + 1; to--) {
        var run = parts.subList(from, to);
        var words = run.stream().flatMap(part -> bareWords(part).stream()).toList();
        boolean isBare = run.stream().noneMatch(part -> bareWords(part).isEmpty());
        if (isBare && words.size() <= 12 && forms.isNumberInLibrary(words)) {
          runs.add(new Run(from, to, new Tied(words.stream().map(Word::new).toList())));
          from = to - 1;
          break;
        }
      }
    }
    return runs;
  }

  private static List<String> bareWords(Query part) {
    return switch (part) {
      case StemmedWord word -> List.of(word.text());
      case Hyphenated pair -> List.of(pair.first().text(), pair.second().text());
      case Tied tied -> texts(tied);
      default -> List.of();
    };
  }

  /** Returns the parts that belong to a number in several parts. */
  Set<Query> ofNumbers(List<Query> parts) {
    var typed = new HashSet<Query>();
    runs(parts).forEach(run -> typed.addAll(parts.subList(run.from(), run.to())));
    return typed;
  }

  private List<Query> asNumbers(List<Query> parts) {
    var reading = new ArrayList<>(parts);
    for (var run : runs(parts).reversed()) {
      reading.subList(run.from(), run.to()).clear();
      reading.add(run.from(), run.number());
    }
    return reading;
  }

  static List<String> texts(Tied tied) {
    return tied.words().stream().map(Word::text).toList();
  }
}
