package hark.ingest.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * The encoding of sets of job numbers in the journal: an array of numbers and, for three or more
 * consecutive ones, of pairs of the first and the last.
 */
final class NumberRanges {

  /** The longest valid range; a longer one is taken as damage. */
  private static final long MAX = 10_000_000;

  private NumberRanges() {}

  static void write(ArrayNode array, Collection<Long> numbers) {
    long first = -1;
    long last = -1;
    for (long number : new TreeSet<>(numbers)) {
      if (first >= 0 && number != last + 1) {
        write(array, first, last);
        first = number;
      } else if (first < 0) {
        first = number;
      }
      last = number;
    }
    if (first >= 0) {
      write(array, first, last);
    }
  }

  private static void write(ArrayNode array, long first, long last) {
    if (last - first < 2) {
      for (long number = first; number <= last; number++) {
        array.add(number);
      }
    } else {
      array.addArray().add(first).add(last);
    }
  }

  /**
   * @throws IllegalArgumentException when the JSON is not a set of numbers
   */
  static void read(JsonNode array, LongConsumer taker) {
    for (var item : array) {
      long first = item.isArray() ? item.path(0).asLong(-1) : item.asLong(-1);
      long last = item.isArray() ? item.path(1).asLong(-1) : first;
      if (first < 0 || last < first || last - first > MAX) {
        throw new IllegalArgumentException("Jobs must be given as numbers or ranges of numbers");
      }
      for (long number = first; number <= last; number++) {
        taker.accept(number);
      }
    }
  }
}
