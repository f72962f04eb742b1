package hark.lucene;

import java.util.BitSet;

/** A set of word positions that lie close together. */
final class Positions {

  private final int base;
  private final BitSet set = new BitSet();

  /**
   * @param base no position is smaller
   */
  Positions(int base) {
    this.base = base;
  }

  /** Adds positions from one to another, both inclusive. */
  void add(int from, int to) {
    set.set(from - base, to - base + 1);
  }

  /** The first position that is not smaller than this; -1 when there is none. */
  int next(int from) {
    int found = set.nextSetBit(Math.max(0, from - base));
    return found < 0 ? -1 : found + base;
  }
}
