package hark.lucene.match;

import java.util.Arrays;

/** Positions in one transcript, gathered in runs that are in order. Made to be used again. */
final class PositionSet {

  private int[] positions = new int[4];
  private int size;
  private boolean sorted = true;

  void clear() {
    size = 0;
    sorted = true;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds some of an array's numbers, which are in order; the end exclusive. */
  void addAll(int[] numbers, int from, int to) {
    if (positions.length < size + to - from) {
      positions = Arrays.copyOf(positions, 2 * (size + to - from));
    }
    System.arraycopy(numbers, from, positions, size, to - from);
    sorted &= size == 0;
    size += to - from;
  }

  void addAll(PositionSet other) {
    sorted &= other.sorted;
    addAll(other.positions, 0, other.size);
  }

  /** Tells whether one of them lies between two positions, both inclusive. */
  boolean holdsBetween(int start, int end) {
    int next = firstFrom(start);
    return next < size && positions[next] <= end;
  }

  private int firstFrom(int position) {
    if (!sorted) {
      Arrays.sort(positions, 0, size);
      sorted = true;
    }
    int found = Arrays.binarySearch(positions, 0, size, position);
    return found < 0 ? -found - 1 : found;
  }

  /** Adds those spans of a list that lie no further from one of them than this. */
  void addNear(SpanList spans, int reach, SpanList to) {
    int next = firstFrom(0);
    for (int i = 0; i < spans.size(); i++) {
      while (next < size && positions[next] < spans.start(i) - reach) {
        next++;
      }
      if (next < size && positions[next] <= spans.end(i) + reach) {
        to.addFrom(spans, i);
      }
    }
  }

  /** Adds each as a word, those that are there twice once. */
  void addTo(SpanList words) {
    firstFrom(0);
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (positions[i] != last) {
        last = positions[i];
        words.add(last, last, 1);
      }
    }
  }
}
