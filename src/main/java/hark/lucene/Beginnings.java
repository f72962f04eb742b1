package hark.lucene;

import java.io.IOException;

/** How near the spans of one list are to what comes before them. Used by one thread. */
final class Beginnings {

  private final Nearness nearness;
  private SpanList spans = new SpanList();

  /**
   * For each span the least beginning of it and all those after it; unused where that is its own.
   */
  private long[] least = new long[0];

  Beginnings(Nearness nearness) {
    this.nearness = nearness;
  }

  /** Goes to another list, of the transcript that the nearness was moved to. */
  void read(SpanList newSpans) throws IOException {
    spans = newSpans;
    if (nearness.growsWithPosition()) {
      return;
    }
    if (least.length < spans.size()) {
      least = new long[Math.max(spans.size(), 2 * least.length)];
    }
    long soonest = Long.MAX_VALUE;
    for (int i = spans.size() - 1; i >= 0; i--) {
      soonest = Math.min(soonest, nearness.beginning(spans.start(i)));
      least[i] = soonest;
    }
  }

  /** Tells whether this span is near one of that reach ahead of it. */
  boolean isNear(long reach, int span) throws IOException {
    return nearness.isNear(reach, nearness.beginning(spans.start(span)));
  }

  /** Tells whether this span or one after it is near one of that reach ahead of it. */
  boolean isAnyNear(long reach, int from) throws IOException {
    return nearness.growsWithPosition() ? isNear(reach, from) : nearness.isNear(reach, least[from]);
  }
}
