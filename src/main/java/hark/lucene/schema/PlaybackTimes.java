package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;

/**
 * The times at which words can be heard in the recording: their own times if known, otherwise
 * estimated from their offset in the text of their segment. Used by one thread.
 */
public final class PlaybackTimes {

  private static final long TENTH = 100;

  private final SegmentTexts texts;
  private final SpokenTimes times;
  private final TranscriptTimeline timeline;

  public PlaybackTimes(TranscriptReader reader, TranscriptTimeline timeline) throws IOException {
    this.texts = new SegmentTexts(reader, timeline);
    this.times = reader.times();
    this.timeline = timeline;
  }

  /** Returns the texts of the transcript's segments. */
  public SegmentTexts texts() {
    return texts;
  }

  /**
   * Returns the time to play the word at a position from: rounded down to a tenth of a second, but
   * never before the start of its segment, where the previous one would be heard.
   */
  public long startMillis(int position) throws IOException {
    int segment = timeline.segmentAt(position);
    var time = times.at(position, segment);
    long start =
        time.isPresent()
            ? time.get().startMillis()
            : share(segment, texts.of(segment).start(position));
    return Math.max(timeline.startMillis(segment), Math.floorDiv(start, TENTH) * TENTH);
  }

  /** Returns the time at which the word at a position ends. */
  public long endMillis(int position) throws IOException {
    int segment = timeline.segmentAt(position);
    var time = times.at(position, segment);
    if (time.isPresent()) {
      return time.get().endMillis();
    }
    return share(segment, texts.of(segment).end(position));
  }

  private long share(int segment, int offset) throws IOException {
    return timeline.shareMillis(segment, offset, texts.of(segment).text().length());
  }
}
