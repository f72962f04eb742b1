package hark.ingest;

import java.util.List;

/** What is the same at the end of one list of words and the beginning of the next. */
final class Overlap {

  private Overlap() {}

  /**
   * The most words that end the first list and begin the second; by the failure function of Knuth,
   * Morris and Pratt, in time in proportion to both.
   */
  static int longest(List<String> before, List<String> after) {
    int[] borders = borders(after);
    int matched = 0;
    for (int i = Math.max(0, before.size() - after.size()); i < before.size(); i++) {
      while (matched > 0
          && (matched == after.size() || !after.get(matched).equals(before.get(i)))) {
        matched = borders[matched - 1];
      }
      if (after.get(matched).equals(before.get(i))) {
        matched++;
      }
    }
    return matched;
  }

  /** For each beginning of a list the longest other one that ends it. */
  private static int[] borders(List<String> words) {
    int[] borders = new int[words.size()];
    int length = 0;
    for (int i = 1; i < borders.length; i++) {
      while (length > 0 && !words.get(i).equals(words.get(length))) {
        length = borders[length - 1];
      }
      if (words.get(i).equals(words.get(length))) {
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
