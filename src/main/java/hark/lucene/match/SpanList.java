package hark.lucene.match;

import hark.search.MomentCount;
import hark.search.request.Tier;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;

/**
 * Spans of word positions in one transcript, both ends inclusive, ordered by start and then by end;
 * each with a weight from 0 to 1 for the quality of the match. Growable and reusable.
 */
public final class SpanList {

  private static final Tier[] TIERS = Tier.values();

  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private float[] weights = new float[16];

  /** The ordinals of the tiers; null if all are {@link Tier#EXACT}. */
  private byte[] tiers;

  /** Marks the spans whose parts are in another order than in the query; null if there is none. */
  private boolean[] outOfOrder;

  private int size;

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public int start(int i) {
    return starts[i];
  }

  public int end(int i) {
    return ends[i];
  }

  public float weight(int i) {
    return weights[i];
  }

  /** Returns the tier of a span. */
  public Tier tier(int i) {
    return tiers == null ? Tier.EXACT : TIERS[tiers[i]];
  }

  /** Returns the number of spans of each tier. */
  public MomentCount count() {
    if (tiers == null) {
      return new MomentCount(size, 0);
    }
    var counts = new int[TIERS.length];
    for (int i = 0; i < size; i++) {
      counts[tiers[i]]++;
    }
    return new MomentCount(
        counts[Tier.EXACT.ordinal()],
        counts[Tier.INFLECTED.ordinal()],
        counts[Tier.NUMBER.ordinal()],
        counts[Tier.SOUNDS.ordinal()]);
  }

  /** Checks whether the parts of a span are in the order of the query. */
  boolean isInOrder(int i) {
    return outOfOrder == null || !outOfOrder[i];
  }

  void clear() {
    size = 0;
    tiers = null;
    outOfOrder = null;
  }

  void add(int start, int end, float weight) {
    if (size == starts.length) {
      SearchBudget.take(size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    weights[size++] = weight;
    if (tiers != null) {
      if (tiers.length < starts.length) {
        tiers = Arrays.copyOf(tiers, starts.length);
      }
      tiers[size - 1] = 0;
    }
    if (outOfOrder != null) {
      if (outOfOrder.length < starts.length) {
        outOfOrder = Arrays.copyOf(outOfOrder, starts.length);
      }
      outOfOrder[size - 1] = false;
    }
  }

  /** Adds a span whose parts are in another order than in the query. */
  void addOutOfOrder(int start, int end, float weight) {
    add(start, end, weight);
    setOutOfOrder();
  }

  /** Marks the last span. */
  private void setOutOfOrder() {
    if (outOfOrder == null) {
      outOfOrder = new boolean[starts.length];
    }
    outOfOrder[size - 1] = true;
  }

  /** Adds a span of a tier. */
  void add(int start, int end, float weight, Tier tier) {
    add(start, end, weight);
    if (tier == Tier.EXACT) {
      return;
    }
    if (tiers == null) {
      tiers = new byte[starts.length];
    }
    tiers[size - 1] = (byte) tier.ordinal();
  }

  /**
   * Adds every place of a word in the current transcript of its postings. Works on whole arrays,
   * because frequent words are said a million times.
   */
  void addWords(PostingsEnum postings) throws IOException {
    int to = size + postings.freq();
    grow(to);
    if (postings instanceof BulkPostings bulk) {
      bulk.read(starts, size);
    } else {
      for (int i = size; i < to; i++) {
        starts[i] = postings.nextPosition();
      }
    }
    fillWords(to);
  }

  /** Adds the first positions of an array, each as a word. */
  void addWords(int[] positions, int count) {
    grow(size + count);
    System.arraycopy(positions, 0, starts, size, count);
    fillWords(size + count);
  }

  private void grow(int needed) {
    if (needed > starts.length) {
      SearchBudget.take(2L * needed - starts.length);
      starts = Arrays.copyOf(starts, 2 * needed);
      ends = Arrays.copyOf(ends, 2 * needed);
      weights = Arrays.copyOf(weights, 2 * needed);
    }
  }

  private void fillWords(int to) {
    System.arraycopy(starts, size, ends, size, to - size);
    Arrays.fill(weights, size, to, 1);
    size = to;
  }

  /**
   * Returns the starts, of which the first {@link #size()} are valid; not to be kept or changed.
   */
  int[] starts() {
    return starts;
  }

  /** Returns the ends, as {@link #starts()}. */
  int[] ends() {
    return ends;
  }

  /**
   * Returns the first span that starts at a position or later; {@link #size()} if there is none.
   */
  public int firstFrom(int position) {
    return firstFrom(position, 0, size);
  }

  /**
   * Returns the same as {@link #firstFrom(int)}, fast if a nearby index is given, because it
   * searches in doubling steps.
   *
   * @param near 0 to {@link #size()}
   */
  int firstFrom(int position, int near) {
    if (near > 0 && starts[near - 1] >= position) {
      return firstFrom(position, 0, near - 1);
    }
    int low = near;
    int step = 1;
    while (low + step <= size && starts[low + step - 1] < position) {
      low += step;
      step <<= 1;
    }
    return firstFrom(position, low, Math.min(size, low + step - 1));
  }

  private int firstFrom(int position, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Checks whether no span of the list contains another, and there are no duplicates. */
  boolean isMinimal() {
    for (int i = 1; i < size; i++) {
      if (starts[i] <= starts[i - 1] || ends[i] <= ends[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Adds a span that starts no earlier than the last one, and keeps the list minimal. */
  void addMinimal(int start, int end, float weight) {
    if (size > 0 && starts[size - 1] == start && ends[size - 1] <= end) {
      return;
    }
    while (size > 0 && ends[size - 1] >= end) {
      size--;
    }
    add(start, end, weight);
  }

  /**
   * Adds a span that starts no earlier than the last one, before those of the same start that end
   * later; drops a duplicate.
   */
  void addOrdered(int start, int end, float weight) {
    int at = size;
    while (at > 0 && starts[at - 1] == start && ends[at - 1] >= end) {
      at--;
    }
    if (at < size && ends[at] == end) {
      weights[at] = Math.max(weights[at], weight);
      return;
    }
    add(start, end, weight);
    for (int i = size - 1; i > at; i--) {
      ends[i] = ends[i - 1];
      weights[i] = weights[i - 1];
    }
    ends[at] = end;
    weights[at] = weight;
  }

  /**
   * Adds the spans of two lists in order; of equal spans the one of the better tier, or with the
   * larger weight, in order if one of them is.
   */
  void addUnion(SpanList left, SpanList right) {
    int i = 0;
    int j = 0;
    while (i < left.size && j < right.size) {
      int order = compare(left, i, right, j);
      if (order < 0) {
        addFrom(left, i++);
      } else if (order > 0) {
        addFrom(right, j++);
      } else {
        int byTier = left.tier(i).compareTo(right.tier(j));
        if (byTier < 0 || byTier == 0 && left.weights[i] >= right.weights[j]) {
          addFrom(left, i);
        } else {
          addFrom(right, j);
        }
        if (outOfOrder != null) {
          outOfOrder[size - 1] &= !left.isInOrder(i) && !right.isInOrder(j);
        }
        i++;
        j++;
      }
    }
    while (i < left.size) {
      addFrom(left, i++);
    }
    while (j < right.size) {
      addFrom(right, j++);
    }
  }

  /** Adds the spans of two lists in order, and keeps the list minimal. */
  void addMinimalUnion(SpanList left, SpanList right) {
    int i = 0;
    int j = 0;
    while (i < left.size || j < right.size) {
      int order = i == left.size ? 1 : j == right.size ? -1 : compare(left, i, right, j);
      boolean fromLeft = order < 0 || order == 0 && left.weights[i] >= right.weights[j];
      if (fromLeft) {
        addMinimal(left.starts[i], left.ends[i], left.weights[i]);
      } else {
        addMinimal(right.starts[j], right.ends[j], right.weights[j]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  void addFrom(SpanList other, int i) {
    addFrom(other, i, other.weights[i]);
  }

  /** Adds a span of another list with another weight. */
  void addFrom(SpanList other, int i, float weight) {
    addFrom(other, i, weight, other.tier(i));
  }

  /** Adds a span of another list as one of a tier. */
  void addFrom(SpanList other, int i, Tier tier) {
    addFrom(other, i, other.weights[i], tier);
  }

  private void addFrom(SpanList other, int i, float weight, Tier tier) {
    add(other.starts[i], other.ends[i], weight, tier);
    if (!other.isInOrder(i)) {
      setOutOfOrder();
    }
  }

  static int compare(SpanList left, int i, SpanList right, int j) {
    int byStart = Integer.compare(left.starts[i], right.starts[j]);
    return byStart != 0 ? byStart : Integer.compare(left.ends[i], right.ends[j]);
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
