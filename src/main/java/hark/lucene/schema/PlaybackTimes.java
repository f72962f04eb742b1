package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;

/**
 * Where in a recording words are heard: at their own times where known, otherwise in their segment
 * at their share of its characters. Used by one thread.
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

  /** The texts of the transcript's segments. */
  public SegmentTexts texts() {
    return texts;
  }

  /**
   * Where to begin to hear the word at a position: floored to the tenth of a second, but never
   * before its segment begins, for then the one before it is heard.
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

  /** When the word at a position has been said. */
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
