package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The segments of one transcript, read as asked for; the last few are kept, as neighbouring moments
 * share them.
 */
public final class SegmentTexts {

  private static final int KEPT = 16;

  private final TranscriptReader reader;
  private final TranscriptTimeline timeline;
  private final Map<Integer, SegmentText> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SegmentText> eldest) {
          return size() > KEPT;
        }
      };

  public SegmentTexts(TranscriptReader reader, TranscriptTimeline timeline) {
    this.reader = reader;
    this.timeline = timeline;
  }

  /** How many segments there are. */
  public int segments() {
    return timeline.segments();
  }

  /** Who says a segment. */
  public Optional<String> speaker(int ordinal) throws IOException {
    return reader.speaker(ordinal);
  }

  public SegmentText of(int ordinal) throws IOException {
    var text = kept.get(ordinal);
    if (text == null) {
      text = new SegmentText(reader.text(ordinal), timeline.firstPosition(ordinal));
      kept.put(ordinal, text);
    }
    return text;
  }
}
