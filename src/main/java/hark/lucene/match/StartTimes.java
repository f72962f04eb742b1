package hark.lucene.match;

import java.io.IOException;

/**
 * The start times of the spans of one list, in the unit of a {@link SpanDistance}. Used by one
 * thread.
 */
final class StartTimes {

  private final SpanDistance distance;
  private SpanList spans = new SpanList();

  /** For each span the earliest start of it and all after it; unused if that is its own. */
  private long[] first = new long[0];

  StartTimes(SpanDistance distance) {
    this.distance = distance;
  }

  /** Moves to another list, of the current transcript of the distance. */
  void read(SpanList newSpans) throws IOException {
    spans = newSpans;
    if (distance.laterIsFarther()) {
      return;
    }
    if (first.length < spans.size()) {
      first = new long[2 * spans.size()];
    }
    long soonest = Long.MAX_VALUE;
    for (int i = spans.size() - 1; i >= 0; i--) {
      soonest = Math.min(soonest, of(i));
      first[i] = soonest;
    }
  }

  /** Returns the start of a span. */
  long of(int span) throws IOException {
    return distance.onset(spans.start(span));
  }

  /** Returns the earliest start of a span and all those after it. */
  long firstFrom(int span) throws IOException {
    return distance.laterIsFarther() ? of(span) : first[span];
  }
}
