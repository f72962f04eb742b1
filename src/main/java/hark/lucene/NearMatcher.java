package hark.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * One of each of two parts near each other, in either order, not overlapping: the minimal spans
 * that hold both.
 */
final class NearMatcher extends Matcher {

  private final Matcher left;
  private final Matcher right;
  private final Nearness nearness;
  private final Beginnings beginnings;
  private final DocIdSetIterator transcripts;
  private final SpanList inOrder = new SpanList();
  private final SpanList reversed = new SpanList();
  private final SpanList both = new SpanList();
  private final SpanList spans = new SpanList();

  NearMatcher(Matcher left, Matcher right, Nearness nearness) {
    this.left = left;
    this.right = right;
    this.nearness = nearness;
    this.beginnings = new Beginnings(nearness);
    this.transcripts =
        ConjunctionUtils.intersectIterators(List.of(left.transcripts(), right.transcripts()));
  }

  @Override
  DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  SpanList match() throws IOException {
    var lefts = left.match();
    var rights = right.match();
    spans.clear();
    if (lefts.isEmpty() || rights.isEmpty()) {
      return spans;
    }
    nearness.moveTo(transcripts.docID());
    beginnings.read(rights);
    pair(lefts, rights, 1, inOrder);
    beginnings.read(lefts);
    pair(rights, lefts, TogetherMatcher.OUT_OF_ORDER, reversed);
    both.clear();
    both.addUnion(inOrder, reversed);
    for (int i = 0; i < both.size(); i++) {
      spans.addMinimal(both.start(i), both.end(i), both.weight(i));
    }
    return spans;
  }

  /**
   * For each span of the first list the one of the second list after it, near enough, that ends
   * earliest; the beginnings are those of the second list.
   */
  private void pair(SpanList firsts, SpanList seconds, float worth, SpanList pairs)
      throws IOException {
    pairs.clear();
    int next = 0;
    for (int i = 0; i < firsts.size(); i++) {
      int end = firsts.end(i);
      next = seconds.firstFrom(end + 1, next);
      if (next == seconds.size()) {
        continue;
      }
      long reach = nearness.reach(end);
      int earliest = Integer.MAX_VALUE;
      int words = 0;
      for (int j = next;
          j < seconds.size() && seconds.start(j) < earliest && beginnings.isAnyNear(reach, j);
          j++) {
        if (seconds.end(j) < earliest && beginnings.isNear(reach, j)) {
          earliest = seconds.end(j);
          words = seconds.end(j) - seconds.start(j) + 1;
        }
      }
      if (earliest < Integer.MAX_VALUE) {
        int start = firsts.start(i);
        float closeness = (end - start + 1 + words) / (float) (earliest - start + 1);
        pairs.addOrdered(start, earliest, worth * closeness);
      }
    }
  }

  @Override
  void marks(Consumer<SpanList> to) {
    left.marks(to);
    right.marks(to);
  }
}
