package hark.search.request;

import java.util.Optional;

/**
 * A page of a result.
 *
 * @param number from 1; {@code number * size} at most {@value #REACH}, later pages are reached by
 *     {@code after}
 * @param size videos or moments on a page, depending on the view, 1 to {@value #LARGEST}; external
 *     requests have at most {@value #MAX_SIZE}
 * @param snapshot the snapshot to search, as the previous result named it; empty for the current
 *     one
 * @param after the end of a page, as its result named it: requests the page after that one, in the
 *     same snapshot; number and snapshot are ignored then
 */
public record PageRequest(int number, int size, Optional<String> snapshot, Optional<String> after) {

  public static final int MAX_SIZE = 100;
  public static final int DEFAULT_SIZE = 10;

  /** The largest page, used for exports of whole results. */
  public static final int LARGEST = 1_000;

  /** The number of videos or moments that can be reached by page number. */
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

  /** Requests a page of the current snapshot. */
  public static PageRequest of(int number, int size) {
    return new PageRequest(number, size, Optional.empty(), Optional.empty());
  }

  /** Returns the last page of a size that can be reached by number. */
  public static int last(int size) {
    return Math.max(1, REACH / size);
  }

  /** Returns the number of videos or moments before this page. */
  public int skipped() {
    return (number - 1) * size;
  }
}
