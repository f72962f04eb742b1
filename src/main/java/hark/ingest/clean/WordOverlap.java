package hark.ingest.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * The overlap between the end of one list of words and the beginning of the next, by the failure
 * function of Knuth, Morris and Pratt (1977), in time proportional to both lists.
 */
public final class WordOverlap {

  /** A comparison of two words by their positions in their lists. */
  @FunctionalInterface
  private interface CommonPart {
    boolean at(int place, int otherPlace);
  }

  private WordOverlap() {}

  /** Returns the largest number of words that end the first list and begin the second. */
  static int longest(WordHashes before, WordHashes after) {
    int first = Math.max(0, before.size() - after.size());
    while (after.size() > 0 && first < before.size() && before.get(first) != after.get(0)) {
      first++;
    }
    if (after.size() == 0 || first == before.size()) {
      return 0;
    }
    int[] borders = borders(after.size(), (i, j) -> after.get(i) == after.get(j));
    return longest(first, before.size(), borders, (i, j) -> before.get(i) == after.get(j));
  }

  /**
   * Returns all numbers of words that end the first list and begin the second, the highest first.
   */
  public static List<Integer> all(List<String> before, List<String> after) {
    var all = new ArrayList<Integer>();
    int[] borders = borders(after.size(), (i, j) -> after.get(i).equals(after.get(j)));
    int first = Math.max(0, before.size() - after.size());
    int count =
        longest(first, before.size(), borders, (i, j) -> before.get(i).equals(after.get(j)));
    while (count > 0) {
      all.add(count);
      count = borders[count - 1];
    }
    return all;
  }

  /** Returns, for each prefix of a list, the length of the longest other prefix that ends it. */
  private static int[] borders(int size, CommonPart inside) {
    int[] borders = new int[size];
    for (int i = 1; i < size; i++) {
      borders[i] = longer(i, borders[i - 1], borders, inside);
    }
    return borders;
  }

  private static int longest(int from, int to, int[] borders, CommonPart between) {
    int matched = 0;
    for (int i = from; i < to; i++) {
      matched = longer(i, matched, borders, between);
    }
    return matched;
  }

  /**
   * Returns the number of words up to and including this one that begin the other list, given the
   * number before it that did.
   */
  private static int longer(int place, int matched, int[] borders, CommonPart same) {
    int before = matched;
    while (before > 0 && (before == borders.length || !same.at(place, before))) {
      before = borders[before - 1];
    }
    return before < borders.length && same.at(place, before) ? before + 1 : before;
  }

  /** Returns whether the given number of words ends the first list and begins the second. */
  static boolean is(List<String> before, List<String> after, int count) {
    return count <= before.size()
        && count <= after.size()
        && before.subList(before.size() - count, before.size()).equals(after.subList(0, count));
  }
}
