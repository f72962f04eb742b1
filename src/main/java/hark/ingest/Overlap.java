package hark.ingest;

import java.util.List;

/** What is the same at the end of one list of words and the beginning of the next. */
final class Overlap {

  private Overlap() {}

  /**
   * The most words that end the first list and begin the second; by the failure function of Knuth,
   * Morris and Pratt, in time in proportion to both.
   */
  static int longest(WordHashes before, WordHashes after) {
    int first = Math.max(0, before.size() - after.size());
    while (after.size() > 0 && first < before.size() && before.get(first) != after.get(0)) {
      first++;
    }
    if (after.size() == 0 || first == before.size()) {
      return 0;
    }
    int[] borders = borders(after);
    int matched = 0;
    for (int i = first; i < before.size(); i++) {
      while (matched > 0 && after.get(matched) != before.get(i)) {
        matched = borders[matched - 1];
      }
      if (after.get(matched) == before.get(i)) {
        matched++;
      }
      if (matched == after.size() && i + 1 < before.size()) {
        matched = borders[matched - 1];
      }
    }
    return matched;
  }

  /** For each beginning of a list the longest other one that ends it. */
  private static int[] borders(WordHashes words) {
    int[] borders = new int[words.size()];
    int length = 0;
    for (int i = 1; i < borders.length; i++) {
      while (length > 0 && words.get(i) != words.get(length)) {
        length = borders[length - 1];
      }
      if (words.get(i) == words.get(length)) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }

  /** Tells whether so many words end the first list and begin the second. */
  static boolean is(List<String> before, List<String> after, int count) {
    return count <= before.size()
        && count <= after.size()
        && before.subList(before.size() - count, before.size()).equals(after.subList(0, count));
  }
}
