package hark.ingest.queue;

import java.util.Arrays;

/**
 * A set of numbers that only grows: an open hash table at most half full, eight to 32 bytes for
 * each number. Not safe for use by several threads.
 */
final class LongSet {

  private static final int SMALLEST = 16;

  private long[] table = new long[SMALLEST]; // zero marks a free slot
  private int size;
  private boolean hasZero;

  void add(long number) {
    if (number == 0) {
      hasZero = true;
      return;
    }
    if (2 * (size + 1) > table.length) {
      var old = table;
      table = new long[old.length * 2];
      for (long one : old) {
        if (one != 0) {
          table[place(one)] = one;
        }
      }
    }
    int place = place(number);
    if (table[place] == 0) {
      table[place] = number;
      size++;
    }
  }

  boolean contains(long number) {
    return number == 0 ? hasZero : table[place(number)] == number;
  }

  int size() {
    return size + (hasZero ? 1 : 0);
  }

  /** Returns all numbers in ascending order. */
  long[] sorted() {
    var all = new long[size()];
    int next = hasZero ? 1 : 0;
    for (long one : table) {
      if (one != 0) {
        all[next++] = one;
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** Returns the slot where a number is or belongs. */
  private int place(long number) {
    int mask = table.length - 1;
    int place = Long.hashCode(number * 0x9E3779B97F4A7C15L) & mask;
    while (table[place] != 0 && table[place] != number) {
      place = place + 1 & mask;
    }
    return place;
  }
}
