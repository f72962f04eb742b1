package hark.lucene.match;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Spans of two parts near each other, in either order, not overlapping: the minimal spans that
 * contain one of each.
 */
final class NearMatcher extends SpanMatcher {

  private final SpanMatcher left;
  private final SpanMatcher right;
  private final SpanDistance distance;
  private final StartTimes onsets;
  private final DocIdSetIterator transcripts;
  private final SpanList inOrder = new SpanList();
  private final SpanList reversed = new SpanList();
  private final SpanList spans = new SpanList();

  NearMatcher(SpanMatcher left, SpanMatcher right, SpanDistance distance) {
    this.left = left;
    this.right = right;
    this.distance = distance;
    this.onsets = new StartTimes(distance);
    this.transcripts =
        ConjunctionUtils.intersectIterators(List.of(left.transcripts(), right.transcripts()));
  }

  @Override
  public DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    var lefts = left.match();
    var rights = right.match();
    spans.clear();
    if (lefts.isEmpty() || rights.isEmpty()) {
      return spans;
    }
    distance.moveTo(transcripts.docID());
    if (distance.laterIsFarther() && lefts.isMinimal() && rights.isMinimal()) {
      pairMinimal(lefts, rights, 1, inOrder);
      pairMinimal(rights, lefts, ProximityMatcher.OUT_OF_ORDER, reversed);
    } else {
      pair(lefts, rights, 1, inOrder);
      pair(rights, lefts, ProximityMatcher.OUT_OF_ORDER, reversed);
    }
    spans.addMinimalUnion(inOrder, reversed);
    return spans;
  }

  /**
   * Pairs spans as {@link #pair}, for minimal lists in which no later span can be nearer: the next
   * span of the second list is the one that ends earliest, and of those of the first list with the
   * same next one only the last near one matters.
   */
  private void pairMinimal(SpanList firsts, SpanList seconds, float worth, SpanList pairs)
      throws IOException {
    pairs.clear();
    int next = 0;
    int asked = -1;
    long onset = 0;
    int nearFrom = 0;
    boolean laterIsNearer = distance.laterIsNearer();
    for (int i = 0; i < firsts.size(); i++) {
      int end = firsts.end(i);
      next = seconds.firstFrom(end + 1, next);
      if (next == seconds.size()) {
        break;
      }
      if (laterIsNearer && i + 1 < firsts.size() && firsts.end(i + 1) < seconds.start(next)) {
        continue;
      }
      if (next != asked) {
        asked = next;
        onset = distance.onset(seconds.start(next));
        nearFrom = distance.nearFrom(onset);
      }
      if (end >= nearFrom && (laterIsNearer || distance.isNear(distance.reach(end), onset))) {
        int words = end - firsts.start(i) + seconds.end(next) - seconds.start(next) + 2;
        float closeness = words / (float) (seconds.end(next) - firsts.start(i) + 1);
        pairs.addMinimal(firsts.start(i), seconds.end(next), worth * closeness);
      }
    }
  }

  /**
   * Pairs each span of the first list with the one of the second list after it, near enough, that
   * ends earliest.
   */
  private void pair(SpanList firsts, SpanList seconds, float worth, SpanList pairs)
      throws IOException {
    pairs.clear();
    onsets.read(seconds);
    int next = 0;
    for (int i = 0; i < firsts.size(); i++) {
      int end = firsts.end(i);
      next = seconds.firstFrom(end + 1, next);
      if (next == seconds.size()) {
        continue;
      }
      int tried = next;
      long reach = distance.reach(end);
      int earliest = Integer.MAX_VALUE;
      int words = 0;
      for (int j = next;
          j < seconds.size()
              && seconds.start(j) < earliest
              && distance.isNear(reach, onsets.firstFrom(j));
          j++) {
        tried = j;
        if (seconds.end(j) < earliest && distance.isNear(reach, onsets.of(j))) {
          earliest = seconds.end(j);
          words = seconds.end(j) - seconds.start(j) + 1;
        }
      }
      SearchBudget.spend(1L + tried - next);
      if (earliest < Integer.MAX_VALUE) {
        int start = firsts.start(i);
        float closeness = (end - start + 1 + words) / (float) (earliest - start + 1);
        pairs.addOrdered(start, earliest, worth * closeness);
      }
    }
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    left.marks(to);
    right.marks(to);
  }
}
