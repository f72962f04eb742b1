package hark.transcript;

import java.util.Arrays;

/**
 * A map from a word's position in a transcript to its segment and time. Positions count words from
 * 0 over all segments. A segment without a word has the same first position as the next one.
 */
public final class TranscriptTimeline {

  /** The number of segments that are searched one by one before the steps double. */
  private static final int STEPS = 12;

  private final int[] firstPositions;
  private final long[] startMillis;
  private final long[] endMillis;

  /**
   * @param firstPositions for each segment the position of its first word, never falling
   * @param startMillis for each segment its start, never falling; same length
   * @param endMillis for each segment its end; same length
   */
  public TranscriptTimeline(int[] firstPositions, long[] startMillis, long[] endMillis) {
    if (firstPositions.length != startMillis.length || startMillis.length != endMillis.length) {
      throw new IllegalArgumentException("A timeline needs as many starts and ends as segments");
    }
    this.firstPositions = firstPositions;
    this.startMillis = startMillis;
    this.endMillis = endMillis;
  }

  public int segments() {
    return firstPositions.length;
  }

  /** Returns the ordinal of the segment that holds the word at a position. */
  public int segmentAt(int position) {
    return segmentAt(position, 0, firstPositions.length - 1);
  }

  /**
   * Returns the same as {@link #segmentAt(int)}, faster if a segment nearby is given: searches one
   * by one, then in doubling steps.
   *
   * @param near the ordinal of a segment
   */
  public int segmentAt(int position, int near) {
    if (firstPositions[near] > position) {
      return segmentAt(position, 0, near);
    }
    int low = near;
    int stepped = Math.min(firstPositions.length - 1, near + STEPS);
    while (low < stepped && firstPositions[low + 1] <= position) {
      low++;
    }
    if (low < stepped || low == firstPositions.length - 1) {
      return low;
    }
    int step = 1;
    while (low + step < firstPositions.length && firstPositions[low + step] <= position) {
      low += step;
      step <<= 1;
    }
    return segmentAt(position, low, Math.min(firstPositions.length - 1, low + step));
  }

  private int segmentAt(int position, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstPositions[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns the position of a segment's first word. */
  public int firstPosition(int segment) {
    return firstPositions[segment];
  }

  /**
   * Returns the ordinal of the first segment that starts after a time; {@link #segments()} if there
   * is none.
   */
  public int firstStartingAfter(long millis) {
    int low = 0;
    int high = startMillis.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startMillis[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public long startMillis(int segment) {
    return startMillis[segment];
  }

  public long endMillis(int segment) {
    return endMillis[segment];
  }

  /**
   * Estimates the time of a place in a segment's text, if it is spoken evenly from the segment's
   * start to its end, or to the start of the next segment if that is earlier.
   *
   * @param offset in the text, 0 to its length
   * @param length of the text, above 0
   */
  public long shareMillis(int segment, int offset, int length) {
    long start = startMillis[segment];
    long until = endMillis[segment];
    if (segment + 1 < startMillis.length && startMillis[segment + 1] > start) {
      until = Math.min(until, startMillis[segment + 1]);
    }
    return start + (until - start) * offset / length;
  }

  @Override
  public String toString() {
    return "Timeline" + Arrays.toString(firstPositions);
  }
}
