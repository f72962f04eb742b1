package hark.lucene;

import hark.query.Query.Distance;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import java.io.IOException;

/** Tells how far spans of the current transcript are apart. */
final class Nearness {

  private final Distance distance;
  private final Timelines timelines;
  private SpokenTimes times;

  Nearness(Distance distance, Timelines timelines) {
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
   * Tells whether, of two spans before a third, the later one is never the farther. Not so in time:
   * a long segment may end after the next one has ended.
   */
  boolean laterIsNearer() {
    return distance instanceof WithinWords;
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
