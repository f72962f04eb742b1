package hark.lucene.match;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * All of several parts near each other, in any order: the minimal spans that contain them (Clarke,
 * Cormack and Burkowski, "An Algebra for Structured Text Search and a Framework for its
 * Implementation", 1995), up to a width.
 *
 * <p>A span's weight depends on the distance of the parts (the words needed over the words spanned)
 * and on whether they are in the order of the query.
 */
final class ProximityMatcher extends SpanMatcher {

  /** The factor for parts in another order than in the query. */
  static final float OUT_OF_ORDER = 0.7f;

  /**
   * A part and the number of different spans of it that are needed.
   *
   * @param words the fewest words of one of its spans
   */
  record MatchedPart(SpanMatcher matcher, int times, int words) {}

  private final MatchedPart[] parts;
  private final int within;
  private final int fewestWords;
  private final DocIdSetIterator transcripts;
  private final SpanList[] found;

  private final SpanList[] reduced;

  /** For each part the first of its spans in the current region. */
  private final int[] first;

  /** For each part the number of its spans that end at or before the current end. */
  private final int[] passed;

  /** For each part the starts and the ends of its spans. */
  private final int[][] starts;

  private final int[][] ends;

  /** For each part the end of its next span; beyond all positions if there is none. */
  private final int[] nextEnd;

  /** For each part the latest start of the needed number of spans; -1 if some are missing. */
  private final int[] latestStart;

  /** For each part the number of spans needed. */
  private final int[] times;

  private final SpanList spans = new SpanList();

  private final Optional<InflectedPositions> inflectedPositions;

  /**
   * @param inflectedPositions to which the search is restricted
   */
  ProximityMatcher(
      List<MatchedPart> parts, int within, Optional<InflectedPositions> inflectedPositions) {
    this.inflectedPositions = inflectedPositions;
    this.parts = parts.toArray(MatchedPart[]::new);
    this.within = within;
    this.fewestWords = parts.stream().mapToInt(part -> part.times() * part.words()).sum();
    this.found = new SpanList[this.parts.length];
    this.reduced = Stream.generate(SpanList::new).limit(found.length).toArray(SpanList[]::new);
    this.first = new int[this.parts.length];
    this.passed = new int[this.parts.length];
    this.starts = new int[this.parts.length][];
    this.ends = new int[this.parts.length][];
    this.nextEnd = new int[this.parts.length];
    this.latestStart = new int[this.parts.length];
    this.times = parts.stream().mapToInt(MatchedPart::times).toArray();
    var iterators = parts.stream().map(part -> part.matcher().transcripts()).toList();
    this.transcripts =
        iterators.size() == 1
            ? iterators.getFirst()
            : ConjunctionUtils.intersectIterators(iterators);
  }

  @Override
  public DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    spans.clear();
    if (matchParts()) {
      var rarest = rarest();
      var around =
          inflectedPositions.isEmpty()
              ? rarest
              : inflectedPositions.get().places(transcripts.docID(), rarest);
      if (around.size() < rarest.size()) {
        searchRegions(around, inflectedPositions.get().reach());
      } else {
        searchRegions(rarest, within);
      }
    }
    return spans;
  }

  private boolean matchParts() throws IOException {
    boolean all = true;
    for (int i = 0; i < parts.length; i++) {
      found[i] = minimal(i, parts[i].matcher().match());
      passed[i] = 0;
      all &= found[i].size() >= parts[i].times();
    }
    return all;
  }

  /**
   * Removes spans that contain others, which the alternatives of a part may have; they never belong
   * to a minimal span.
   */
  private SpanList minimal(int part, SpanList all) {
    if (all.isMinimal()) {
      return all;
    }
    var minimal = reduced[part];
    minimal.clear();
    for (int i = 0; i < all.size(); i++) {
      minimal.addMinimal(all.start(i), all.end(i), all.weight(i));
    }
    return minimal;
  }

  private SpanList rarest() {
    var rarest = found[0];
    for (var list : found) {
      rarest = list.size() < rarest.size() ? list : rarest;
    }
    return rarest;
  }

  /**
   * Searches regions around the spans of the rarest part: positions less than the width away,
   * because every result contains such a span. Overlapping regions are merged, so that each result
   * is in one region; positions between regions are skipped.
   */
  private void searchRegions(SpanList rarest, int reach) {
    int i = 0;
    while (i < rarest.size()) {
      int from = rarest.end(i) - reach + 1;
      int to = rarest.start(i) + reach - 1;
      for (i++; i < rarest.size() && rarest.end(i) - reach + 1 <= to; i++) {
        to = rarest.start(i) + reach - 1;
      }
      if (enter(from, to)) {
        mergeByEnd(to);
      }
    }
  }

  /** Moves to a region; returns whether it contains enough of each part. */
  private boolean enter(int from, int to) {
    for (int i = 0; i < parts.length; i++) {
      first[i] = found[i].firstFrom(from, passed[i]);
      passed[i] = first[i];
      int enough = first[i] + parts[i].times() - 1;
      if (enough >= found[i].size() || found[i].end(enough) > to) {
        return false;
      }
    }
    return true;
  }

  /**
   * Merges the ends of all parts' spans in a region in order. At each end, the latest spans of each
   * part that have ended give the latest possible start; a span is minimal if that start has moved
   * on.
   */
  private void mergeByEnd(int to) {
    int end = Integer.MAX_VALUE;
    for (int i = 0; i < parts.length; i++) {
      ends[i] = found[i].ends();
      starts[i] = found[i].starts();
      nextEnd[i] = passed[i] < found[i].size() ? ends[i][passed[i]] : Integer.MAX_VALUE;
      latestStart[i] = -1;
      end = Math.min(end, nextEnd[i]);
    }
    int lastStart = -1;
    while (end <= to) {
      int following = Integer.MAX_VALUE;
      int start = Integer.MAX_VALUE;
      for (int i = 0; i < times.length; i++) {
        if (nextEnd[i] == end) {
          pass(i);
        }
        following = Math.min(following, nextEnd[i]);
        start = Math.min(start, latestStart[i]);
      }
      if (start > lastStart) {
        lastStart = start;
        if (end - start < within) {
          add(start, end);
        }
      }
      end = following;
    }
  }

  /** Includes one more span of a part. */
  private void pass(int part) {
    int next = ++passed[part];
    nextEnd[part] = next < found[part].size() ? ends[part][next] : Integer.MAX_VALUE;
    int earliest = next - times[part];
    latestStart[part] = earliest < first[part] ? -1 : starts[part][earliest];
  }

  private void add(int start, int end) {
    float closeness = Math.min(1, fewestWords / (float) (end - start + 1));
    if (inOrder()) {
      spans.add(start, end, closeness);
    } else {
      spans.addOutOfOrder(start, end, OUT_OF_ORDER * closeness);
    }
  }

  private boolean inOrder() {
    for (int i = 1; i < parts.length; i++) {
      if (found[i].start(passed[i] - 1) <= found[i - 1].start(passed[i - 1] - 1)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    for (var part : parts) {
      part.matcher().marks(to);
    }
  }
}
