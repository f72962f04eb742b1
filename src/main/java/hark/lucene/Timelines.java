package hark.lucene;

import hark.transcript.Timeline;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/**
 * The timelines of one leaf's transcripts, kept until another one is asked for. Used by one thread.
 */
final class Timelines {

  private final LeafReader leaf;
  private final TimelineReader reader;
  private int document = -1;
  private Timeline timeline;
  private SpokenTimes times;

  Timelines(LeafReader leaf) {
    this.leaf = leaf;
    this.reader = new TimelineReader(leaf);
  }

  Timeline of(int wanted) throws IOException {
    if (wanted != document) {
      timeline = reader.read(wanted);
      times = null;
      document = wanted;
    }
    return timeline;
  }

  /** When the words of a transcript were said. */
  SpokenTimes times(int wanted) throws IOException {
    of(wanted);
    if (times == null) {
      times = new SpokenTimes(leaf, wanted, timeline, reader.isInOrder(), reader.isTimed());
    }
    return times;
  }
}
