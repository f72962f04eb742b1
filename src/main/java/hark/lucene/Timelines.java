package hark.lucene;

import hark.transcript.Timeline;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/**
 * The timelines of one leaf's transcripts, kept until another one is asked for. Used by one thread.
 */
final class Timelines {

  private final TimelineReader reader;
  private int document = -1;
  private Timeline timeline;

  Timelines(LeafReader leaf) {
    this.reader = new TimelineReader(leaf);
  }

  Timeline of(int wanted) throws IOException {
    if (wanted != document) {
      timeline = reader.read(wanted);
      document = wanted;
    }
    return timeline;
  }
}
