package hark.lucene.match;

import hark.lucene.schema.SpokenTimes;
import hark.lucene.schema.TimelineCache;
import hark.query.Query.Distance;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import java.io.IOException;

/** The distance between spans of the current transcript, in words or in time. */
final class SpanDistance {

  private final Distance distance;
  private final TimelineCache timelines;
  private SpokenTimes times;

  SpanDistance(Distance distance, TimelineCache timelines) {
    this.distance = distance;
    this.timelines = timelines;
  }

  /** Moves to another transcript. */
  void moveTo(int document) throws IOException {
    if (distance instanceof WithinTime) {
      times = timelines.times(document);
    }
  }

  /**
   * Checks whether, of two spans before a third, the later one is never farther. Not always true in
   * time: a long segment may end after the next one.
   */
  boolean laterIsNearer() {
    return distance instanceof WithinWords || times.inOrder();
  }

  /**
   * Checks whether, of two spans after a third, the later one is never nearer. Not true if words
   * have times of their own: a segment can begin before the end of all words of the previous one.
   */
  boolean laterIsFarther() {
    return distance instanceof WithinWords || !times.ofWords();
  }

  /**
   * Returns the end time of the word at a position or, for a distance in words, the position
   * itself.
   */
  long reach(int end) throws IOException {
    return distance instanceof WithinTime ? times.endMillis(end) : end;
  }

  /**
   * Returns the start time of the word at a position or, for a distance in words, the position
   * itself.
   */
  long onset(int start) throws IOException {
    return distance instanceof WithinTime ? times.startMillis(start) : start;
  }

  /**
   * Returns a position before which no span ends that is near enough to a later one. All spans that
   * end from there on are near enough if {@link #laterIsNearer}; otherwise some may be.
   *
   * @param onset of the later span, fastest if it rises from call to call
   */
  int nearFrom(long onset) {
    return switch (distance) {
      case WithinWords within -> (int) Math.max(0, onset - 1 - within.words());
      case WithinTime within -> times.firstEndingFrom(onset - within.millis());
    };
  }

  /**
   * Returns a position from which on no span starts that is near enough to an earlier one; some
   * before it may be.
   *
   * @param reach of the earlier span
   */
  int nearUntil(long reach) {
    return switch (distance) {
      case WithinWords within -> (int) Math.min(Integer.MAX_VALUE, reach + within.words() + 2);
      case WithinTime within -> times.firstStartingAfter(reach + within.millis());
    };
  }

  /**
   * Checks whether a span is near enough to a later one.
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
