package hark.lucene;

import java.util.Arrays;

/**
 * Spans of word positions in one transcript, both ends inclusive, ordered by start and by end, none
 * holding another; each with a weight from 0 to 1 that says how well it fits. A growing list, made
 * to be used again.
 */
final class SpanList {

  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private float[] weights = new float[16];
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  float weight(int i) {
    return weights[i];
  }

  void clear() {
    size = 0;
  }

  void add(int start, int end, float weight) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    weights[size++] = weight;
  }

  /** The first span that starts at this position or later; {@link #size()} when there is none. */
  int firstFrom(int position) {
    int found = Arrays.binarySearch(starts, 0, size, position);
    return found >= 0 ? found : -found - 1;
  }

  @Override
  public String toString() {
    var text = new StringBuilder("[");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(starts[i]).append("..").append(ends[i]);
    }
    return text.append(']').toString();
  }
}
