package hark.lucene;

import hark.transcript.Timeline;
import hark.transcript.WordTime;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/**
 * When the words of one transcript were said: their own times where they are known, read as asked
 * for. Used by one thread.
 */
final class SpokenTimes {

  private final Timeline timeline;
  private final WordTimesField field;
  private final int firstDocument;

  /** For each segment the times of its words, once they were read. */
  private final List<WordTime>[] read;

  /**
   * @param document of the whole transcript, within the leaf
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  SpokenTimes(LeafReader leaf, int document, Timeline timeline) {
    this.timeline = timeline;
    this.field = new WordTimesField(leaf);
    this.firstDocument = document - timeline.segments();
    this.read = new List[timeline.segments()];
  }

  Timeline timeline() {
    return timeline;
  }

  /** The times of a segment's words; empty where they are not known. */
  List<WordTime> of(int segment) throws IOException {
    if (read[segment] == null) {
      read[segment] = field.read(firstDocument + segment, timeline.startMillis(segment));
    }
    return read[segment];
  }

  /** The own time of the word at a position; nothing where it is not known. */
  Optional<WordTime> at(int position) throws IOException {
    int segment = timeline.segmentAt(position);
    var times = of(segment);
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(times.get(position - timeline.firstPosition(segment)));
  }

  /** When the word at a position began: its own time where known, else its segment's. */
  long startMillis(int position) throws IOException {
    var time = at(position);
    return time.isPresent()
        ? time.get().startMillis()
        : timeline.startMillis(timeline.segmentAt(position));
  }

  /** When the word at a position had been said: its own time where known, else its segment's. */
  long endMillis(int position) throws IOException {
    var time = at(position);
    return time.isPresent()
        ? time.get().endMillis()
        : timeline.endMillis(timeline.segmentAt(position));
  }
}
