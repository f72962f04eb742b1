package hark.lucene.match;

import java.util.BitSet;

/** A set of word positions that are close together. */
public final class PositionWindow {

  private final int base;
  private final BitSet set = new BitSet();

  /**
   * @param base no position is smaller
   */
  public PositionWindow(int base) {
    this.base = base;
  }

  /** Adds a range of positions, both ends inclusive. */
  public void add(int from, int to) {
    set.set(from - base, to - base + 1);
  }

  /** Returns the first position that is not smaller than this; -1 if there is none. */
  public int next(int from) {
    int found = set.nextSetBit(Math.max(0, from - base));
    return found < 0 ? -1 : found + base;
  }
}
