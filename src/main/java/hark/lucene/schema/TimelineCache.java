package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** The timelines of one leaf's transcripts; the last one is cached. Used by one thread. */
public final class TimelineCache {

  private final LeafReader leaf;
  private final TimelineReader reader;
  private int document = -1;
  private TranscriptTimeline timeline;
  private SpokenTimes times;

  public TimelineCache(LeafReader leaf) {
    this.leaf = leaf;
    this.reader = new TimelineReader(leaf);
  }

  public TranscriptTimeline of(int transcript) throws IOException {
    if (transcript != document) {
      timeline = reader.read(transcript);
      times = null;
      document = transcript;
    }
    return timeline;
  }

  /** Returns the word times of a transcript. */
  public SpokenTimes times(int transcript) throws IOException {
    of(transcript);
    if (times == null) {
      times = new SpokenTimes(leaf, transcript, timeline, reader.isInOrder(), reader.isTimed());
    }
    return times;
  }
}
