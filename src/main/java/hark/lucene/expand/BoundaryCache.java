package hark.lucene.expand;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The boundaries of numbers in leaves, kept for as long as a leaf is open, in whatever snapshot.
 * Safe to share between threads.
 */
public final class BoundaryCache {

  /** The sets of names that are kept for a leaf: those of the present and of older snapshots. */
  private static final int NAMES = 3;

  private final LongConsumer work;
  private final Map<IndexReader.CacheKey, List<KnownBoundaries>> leaves = new ConcurrentHashMap<>();

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
    for (var known : leaves.getOrDefault(helper.getKey(), List.of())) {
      if (known.scaleNames().equals(scaleNames)) {
        return known.boundaries();
      }
    }
    var read = new KnownBoundaries(scaleNames, NumberBoundaries.of(leaf, scaleNames, work));
    if (leaves.merge(helper.getKey(), List.of(read), BoundaryCache::together).size() == 1) {
      helper.addClosedListener(leaves::remove);
    }
    return read.boundaries();
  }

  private static List<KnownBoundaries> together(
      List<KnownBoundaries> before, List<KnownBoundaries> read) {
    return Stream.concat(read.stream(), before.stream()).limit(NAMES).toList();
  }
}
