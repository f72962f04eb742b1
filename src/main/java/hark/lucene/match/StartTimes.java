package hark.lucene.match;

import java.io.IOException;

/** When the spans of one list begin, as a {@link SpanDistance} counts. Used by one thread. */
final class StartTimes {

  private final SpanDistance nearness;
  private SpanList spans = new SpanList();

  /** For each span the first onset of it and all after it; unused where that is its own. */
  private long[] first = new long[0];

  StartTimes(SpanDistance nearness) {
    this.nearness = nearness;
  }

  /** Goes to another list, of the transcript that the nearness was moved to. */
  void read(SpanList newSpans) throws IOException {
    spans = newSpans;
    if (nearness.laterIsFarther()) {
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

  /** The onset of a span. */
  long of(int span) throws IOException {
    return nearness.onset(spans.start(span));
  }

  /** The first onset of a span and all those after it. */
  long firstFrom(int span) throws IOException {
    return nearness.laterIsFarther() ? of(span) : first[span];
  }
}
