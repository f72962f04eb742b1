package hark.lucene.expand;

import hark.language.number.NumberWords;
import hark.query.Query;
import hark.query.Query.Hyphenated;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that a query gives in several parts: {@code two thousand}, {@code nineteen eighty-four}.
 */
public final class NumberRuns {

  /**
   * Parts of a query that are one number.
   *
   * @param from the index of the first part
   * @param to the index after the last part
   * @param words of all parts
   */
  record NumberRun(int from, int to, List<String> words) {

    NumberRun {
      words = List.copyOf(words);
    }
  }

  /** The other ways to give a number. */
  @FunctionalInterface
  interface Ways {
    List<SpokenForm> of(List<String> words) throws IOException;
  }

  private NumberRuns() {}

  /**
   * Finds the runs of two parts or more that are one number, from the left, each as long as
   * possible.
   */
  static List<NumberRun> of(List<Query> parts, Ways ways) throws IOException {
    var runs = new ArrayList<NumberRun>();
    for (int from = 0; from < parts.size(); ) {
      var run = longest(parts, from, ways);
      if (run != null) {
        runs.add(run);
      }
      from = run == null ? from + 1 : run.to();
    }
    return List.copyOf(runs);
  }

  /** Returns the longest run from a part on; null if there is none. */
  private static NumberRun longest(List<Query> parts, int from, Ways ways) throws IOException {
    var words = new ArrayList<String>();
    NumberRun longest = null;
    for (int to = from; to < parts.size(); to++) {
      var more = words(parts.get(to));
      if (more.isEmpty() || words.size() + more.size() > NumberWords.MOST_WORDS) {
        return longest;
      }
      words.addAll(more);
      if (to > from && !ways.of(words).isEmpty()) {
        longest = new NumberRun(from, to + 1, words);
      }
    }
    return longest;
  }

  /** Returns the words of a part typed without quotation marks; empty for any other part. */
  public static List<String> words(Query part) {
    return switch (part) {
      case StemmedWord word -> List.of(word.text());
      case Hyphenated pair -> List.of(pair.first().text(), pair.second().text());
      case Tied tied -> tied.words().stream().map(Query.Word::text).toList();
      default -> List.of();
    };
  }
}
