package hark.transcript.quote;

import hark.language.Words;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of some segments in one sequence, each with its place in its segment. */
final class SpokenWords {

  /**
   * Neighbouring words that match a sequence approximately.
   *
   * @param first index of the first one
   * @param last index of the last one
   * @param changes the number of words added, removed or replaced
   * @param stretched the difference in length, in words
   */
  record WordRun(int first, int last, int changes, int stretched) {}

  private record WordPlace(String word, Segment segment, int index, int from, int to, int length) {}

  private final List<WordPlace> places = new ArrayList<>();

  private SpokenWords() {}

  static SpokenWords of(List<Segment> segments) {
    var said = new SpokenWords();
    for (var segment : segments) {
      int index = 0;
      for (var word : Words.of(segment.text())) {
        said.places.add(
            new WordPlace(
                word.text(), segment, index++, word.start(), word.end(), segment.text().length()));
      }
    }
    return said;
  }

  /**
   * Returns the start of a word: its own time if known, otherwise estimated from its offset in the
   * segment.
   */
  long startMillis(int i) {
    var place = places.get(i);
    var segment = place.segment();
    return segment.wordTimes().isEmpty()
        ? segment.startMillis()
            + (segment.endMillis() - segment.startMillis()) * place.from() / place.length()
        : segment.wordTimes().get(place.index()).startMillis();
  }

  WordStretch stretch(int first, int last) {
    var from = places.get(first);
    var to = places.get(last);
    return new WordStretch(
        from.segment().ordinal(), from.from(), to.segment().ordinal(), to.to(), startMillis(first));
  }

  /**
   * Finds every approximate occurrence of some words: for each word at which one can end, the best
   * one. Uses approximate string matching (Sellers, 1980) on words.
   *
   * @param changes the most changes
   * @param from index of the first word to look at
   */
  List<WordRun> find(List<String> wanted, int changes, int from) {
    var runs = new ArrayList<WordRun>();
    int size = wanted.size();
    // For the first i wanted words, ending here: the changes, and the index of the first word.
    var cost = new int[size + 1];
    var first = new int[size + 1];
    Arrays.setAll(cost, i -> i);
    Arrays.fill(first, from);
    for (int j = from; j < places.size(); j++) {
      step(wanted, places.get(j).word(), j, cost, first);
      if (cost[size] <= changes && first[size] <= j) {
        runs.add(new WordRun(first[size], j, cost[size], Math.abs(j + 1 - first[size] - size)));
      }
    }
    return runs;
  }

  private static void step(List<String> wanted, String word, int j, int[] cost, int[] first) {
    int diagonalCost = cost[0];
    int diagonalFirst = j; // a match that begins with this word
    first[0] = j + 1;
    for (int i = 1; i < cost.length; i++) {
      int replaced = diagonalCost + (wanted.get(i - 1).equals(word) ? 0 : 1);
      int replacedFirst = diagonalFirst;
      diagonalCost = cost[i];
      diagonalFirst = first[i];
      if (replaced <= cost[i] + 1 && replaced <= cost[i - 1] + 1) {
        cost[i] = replaced;
        first[i] = replacedFirst;
      } else if (cost[i] <= cost[i - 1]) {
        cost[i]++; // this word was added
      } else {
        cost[i] = cost[i - 1] + 1; // a wanted word is missing
        first[i] = first[i - 1];
      }
    }
  }
}
