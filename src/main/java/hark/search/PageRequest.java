package hark.search;

import java.util.Optional;

/**
 * Which part of an answer.
 *
 * @param number from 1; {@code number * size} at most {@value #REACH}, what lies beyond is reached
 *     by {@code after}
 * @param size videos or moments a page, as the view has it, 1 to {@value #LARGEST}; what is asked
 *     from outside has at most {@value #MAX_SIZE}
 * @param state the state of the index to answer from, as {@link SearchResult#state()} gave it;
 *     empty for the present one
 * @param after what {@link SearchResult#next()} gave: the page after that answer's, in the same
 *     state; number and state then do not matter
 */
public record PageRequest(int number, int size, Optional<String> state, Optional<String> after) {

  public static final int MAX_SIZE = 100;
  public static final int DEFAULT_SIZE = 10;

  /** For whoever takes a whole answer away: more than a page that somebody looks at has. */
  public static final int LARGEST = 1_000;

  /** So many videos or moments can be reached by number. */
  public static final int REACH = 10_000;

  public static final PageRequest FIRST = of(1, DEFAULT_SIZE);

  public PageRequest {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("size out of range");
    }
    if (number < 1 || number > last(size)) {
      throw new IllegalArgumentException("page out of range");
    }
  }

  /** A page of the present state of the index. */
  public static PageRequest of(int number, int size) {
    return new PageRequest(number, size, Optional.empty(), Optional.empty());
  }

  /** The last page of a size that can be reached by number. */
  public static int last(int size) {
    return Math.max(1, REACH / size);
  }

  /** How many videos or moments come before this page. */
  public int skipped() {
    return (number - 1) * size;
  }
}
