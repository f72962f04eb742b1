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
   * Tells whether words that lie further on are never nearer. Where words have times of their own
   * they may be: a segment can begin before all words of the one ahead of it have been said.
   */
  boolean growsWithPosition() {
    return distance instanceof WithinWords || !times.ofWords();
  }

  /** When the word at this position has been said, or, with words, the position itself. */
  long reach(int end) throws IOException {
    return distance instanceof WithinTime ? times.endMillis(end) : end;
  }

  /** When the word at this position began, or, with words, the position before it. */
  long beginning(int start) throws IOException {
    return distance instanceof WithinTime ? times.startMillis(start) : start - 1;
  }

  /** Tells whether a span with this {@link #reach} is near one with this {@link #beginning}. */
  boolean isNear(long reach, long beginning) {
    return switch (distance) {
      case WithinWords within -> beginning - reach <= within.words();
      case WithinTime within -> beginning - reach <= within.millis();
    };
  }
}
