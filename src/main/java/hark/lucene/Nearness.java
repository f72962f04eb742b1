package hark.lucene;

import hark.query.Query.Distance;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.transcript.Timeline;
import java.io.IOException;

/** Tells how far spans of the current transcript are apart. */
final class Nearness {

  private final Distance distance;
  private final Timelines timelines;
  private Timeline timeline;

  /** The segments asked about last: the next ones are mostly near. */
  private int startSegment;

  private int endSegment;

  Nearness(Distance distance, Timelines timelines) {
    this.distance = distance;
    this.timelines = timelines;
  }

  /** Goes to another transcript. */
  void moveTo(int document) throws IOException {
    if (distance instanceof WithinTime) {
      timeline = timelines.of(document);
      startSegment = 0;
      endSegment = 0;
    }
  }

  /**
   * Tells whether, of two spans before a third, the later one is never the farther. Not so in time:
   * a long segment may end after the next one has ended.
   */
  boolean laterIsNearer() {
    return distance instanceof WithinWords;
  }

  /** When the word at this position has been said, or, with words, the position itself. */
  long reach(int end) {
    return distance instanceof WithinTime ? endMillis(end) : end;
  }

  /** When the word at this position begins to be said, or, with words, the position itself. */
  long onset(int start) {
    return distance instanceof WithinTime ? startMillis(start) : start;
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

  private long startMillis(int position) {
    startSegment = timeline.segmentAt(position, startSegment);
    return timeline.startMillis(startSegment);
  }

  private long endMillis(int position) {
    endSegment = timeline.segmentAt(position, endSegment);
    return timeline.endMillis(endSegment);
  }
}
