package hark.lucene.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of one part that have none of the other near, apart from overlapping ones. */
final class NotNearMatcher extends SpanMatcher {

  private final SpanMatcher wanted;
  private final LockstepMatcher unwanted;
  private final SpanDistance distance;
  private final StartTimes onsets;
  private final SpanList spans = new SpanList();

  /**
   * The sorted ends of the unwanted spans, and for each the furthest reach of it and those before
   * it.
   */
  private int[] ends = new int[0];

  private long[] reaches = new long[0];

  /**
   * The next unwanted span, by its index in its list, the first onset from it on, and the start of
   * the range near to that.
   */
  private int next;

  private long nextOnset;
  private int nearFrom;

  /** The number of unwanted spans that have ended, and the end of the range near to them. */
  private int passed;

  private int nearUntil;

  NotNearMatcher(SpanMatcher wanted, SpanMatcher unwanted, SpanDistance distance) {
    this.wanted = wanted;
    this.unwanted = new LockstepMatcher(unwanted);
    this.distance = distance;
    this.onsets = new StartTimes(distance);
  }

  @Override
  public DocIdSetIterator transcripts() {
    return wanted.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int document = transcripts().docID();
    var all = wanted.match();
    var others = unwanted.match(document);
    if (others.isEmpty() || all.isEmpty()) {
      return all;
    }
    spans.clear();
    distance.moveTo(document);
    onsets.read(others);
    readEnds(others);
    moveTo(0);
    passed = 0;
    nearUntil = 0;
    for (int i = 0; i < all.size(); i++) {
      if (!isBefore(others, all.end(i)) && !isAfter(others, all.start(i))) {
        spans.addFrom(all, i);
      }
    }
    return spans;
  }

  private void moveTo(int unwantedSpan) throws IOException {
    next = unwantedSpan;
    nextOnset = onsets.firstFrom(unwantedSpan);
    nearFrom = distance.nearFrom(nextOnset);
  }

  private void readEnds(SpanList others) throws IOException {
    int size = others.size();
    if (ends.length < size) {
      ends = new int[2 * size];
      reaches = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      ends[i] = others.end(i);
    }
    Arrays.sort(ends, 0, size);
    for (int i = 0; i < size; i++) {
      reaches[i] = Math.max(i == 0 ? Long.MIN_VALUE : reaches[i - 1], distance.reach(ends[i]));
    }
  }

  /** Checks whether a span with this end comes before an unwanted one that is near. */
  private boolean isBefore(SpanList others, int end) throws IOException {
    int found = others.firstFrom(end + 1, next);
    if (found == others.size()) {
      return false;
    }
    if (found != next) {
      moveTo(found);
    }
    return end >= nearFrom && distance.isNear(distance.reach(end), nextOnset);
  }

  /**
   * Checks whether a span with this start comes after an unwanted one that is near. Called in
   * order.
   */
  private boolean isAfter(SpanList others, int start) throws IOException {
    int before = passed;
    while (passed < others.size() && ends[passed] < start) {
      passed++;
    }
    if (passed > before) {
      nearUntil = distance.nearUntil(reaches[passed - 1]);
    }
    return start < nearUntil && distance.isNear(reaches[passed - 1], distance.onset(start));
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    wanted.marks(to);
  }
}
