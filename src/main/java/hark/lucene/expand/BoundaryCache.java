package hark.lucene.expand;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The boundaries of numbers in leaves, kept for as long as a leaf is open, in whatever snapshot.
 * Safe to share between threads.
 */
public final class BoundaryCache {

  private final LongConsumer work;
  private final Map<IndexReader.CacheKey, KnownBoundaries> leaves = new ConcurrentHashMap<>();

  /** The boundaries of one leaf, and the names of scales for which they were read. */
  private record KnownBoundaries(Set<String> scaleNames, NumberBoundaries boundaries) {}

  /**
   * @param work called with the steps of long work; throws once the time of the search is over
   */
  public BoundaryCache(LongConsumer work) {
    this.work = work;
  }

  /** Returns the boundaries of a leaf; read by each thread that needs them first. */
  NumberBoundaries of(LeafReader leaf, Set<String> scaleNames) throws IOException {
    var helper = leaf.getCoreCacheHelper();
    if (helper == null) {
      return NumberBoundaries.of(leaf, scaleNames, work);
    }
    var known = leaves.get(helper.getKey());
    if (known == null || !known.scaleNames().equals(scaleNames)) {
      known = new KnownBoundaries(scaleNames, NumberBoundaries.of(leaf, scaleNames, work));
      if (leaves.put(helper.getKey(), known) == null) {
        helper.addClosedListener(leaves::remove);
      }
    }
    return known.boundaries();
  }
}
