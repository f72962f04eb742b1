package hark.lucene.match;

import java.util.Arrays;

/** Positions in one transcript, collected in sorted runs. Reusable. */
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

  /** Adds a range of a sorted array; the end exclusive. */
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

  /** Checks whether a position is between two others, both inclusive. */
  boolean hasBetween(int start, int end) {
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

  /** Adds those spans of a list that are within a distance of a position. */
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

  /** Adds each position as a span of one word, without duplicates. */
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
