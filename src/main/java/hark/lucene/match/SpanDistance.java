package hark.lucene.match;

import hark.lucene.schema.SpokenTimes;
import hark.lucene.schema.TimelineCache;
import hark.query.Query.Distance;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import java.io.IOException;

/** Tells how far spans of the current transcript are apart. */
final class SpanDistance {

  private final Distance distance;
  private final TimelineCache timelines;
  private SpokenTimes times;

  SpanDistance(Distance distance, TimelineCache timelines) {
    this.distance = distance;
    this.timelines = timelines;
  }

  /** Goes to another transcript. */
  void moveTo(int document) throws IOException {
    if (distance instanceof WithinTime) {
      times = timelines.times(document);
    }
  }

  /**
   * Tells whether, of two spans before a third, the later one is never the farther. Not always so
   * in time: a long segment may end after the next one has ended.
   */
  boolean laterIsNearer() {
    return distance instanceof WithinWords || times.inOrder();
  }

  /**
   * Tells whether, of two spans after a third, the later one is never the nearer. Not so where
   * words have times of their own: a segment can begin before all words of the one ahead of it have
   * been said.
   */
  boolean laterIsFarther() {
    return distance instanceof WithinWords || !times.ofWords();
  }

  /** When the word at this position has been said, or, with words, the position itself. */
  long reach(int end) throws IOException {
    return distance instanceof WithinTime ? times.endMillis(end) : end;
  }

  /** When the word at this position begins to be said, or, with words, the position itself. */
  long onset(int start) throws IOException {
    return distance instanceof WithinTime ? times.startMillis(start) : start;
  }

  /**
   * A position before which no span ends that is near enough to a later one; from there on all are
   * where {@link #laterIsNearer}, and elsewhere some may be.
   *
   * @param onset of the later one, best asked about in rising order
   */
  int nearFrom(long onset) {
    return switch (distance) {
      case WithinWords within -> (int) Math.max(0, onset - 1 - within.words());
      case WithinTime within -> times.firstEndingFrom(onset - within.millis());
    };
  }

  /**
   * A position from which on no span starts that an earlier one is near enough to; before there
   * some may.
   *
   * @param reach of the earlier one
   */
  int nearUntil(long reach) {
    return switch (distance) {
      case WithinWords within -> (int) Math.min(Integer.MAX_VALUE, reach + within.words() + 2);
      case WithinTime within -> times.firstStartingAfter(reach + within.millis());
    };
  }

  /**
   * Tells whether a span is near enough to a later one.
   *
   * @param reach of the end of the first
   * @param onset of the start of the second
   */
  boolean isNear(long reach, long onset) {
    return switch (distance) {
      case WithinWords within -> onset - reach - 1 <= within.words();
      case WithinTime within -> onset - reach <= within.millis();
    };
  }
}
