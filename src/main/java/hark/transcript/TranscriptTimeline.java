package hark.transcript;

import java.util.Arrays;

/**
 * Leads from a word's position in a transcript's unbroken stream of words back to its segment and
 * time. Positions count words from 0 over all segments. A segment without a word has the same first
 * position as the one after it.
 */
public final class TranscriptTimeline {

  /** So many segments are sooner looked at one by one than leapt over. */
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

  /** The ordinal of the segment that holds the word at this position. */
  public int segmentAt(int position) {
    return segmentAt(position, 0, firstPositions.length - 1);
  }

  /**
   * The same, looked for from a segment that is thought to be near: one after the other, and then
   * in steps that double.
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

  /** The position of the segment's first word. */
  public int firstPosition(int segment) {
    return firstPositions[segment];
  }

  /**
   * The ordinal of the first segment that starts after a time; {@link #segments()} where none does.
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
   * When a part of a segment's text is said, if it is spoken evenly from the segment's start until
   * its end, or until the next segment starts where that is earlier.
   *
   * @param offset where in the text, 0 up to its length
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
