package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of one transcript's segments, read on demand; the last few are cached, because
 * neighbouring moments share them.
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

  /** Returns the number of segments. */
  public int segments() {
    return timeline.segments();
  }

  /** Returns the speaker of a segment, if known. */
  public Optional<String> speaker(int ordinal) throws IOException {
    return reader.speaker(ordinal);
  }

  /** Returns the text of a segment. */
  public SegmentText of(int ordinal) throws IOException {
    var text = kept.get(ordinal);
    if (text == null) {
      text =
          new SegmentText(
              reader.text(ordinal), timeline.firstPosition(ordinal), endPosition(ordinal));
      kept.put(ordinal, text);
    }
    return text;
  }

  private int endPosition(int ordinal) {
    return ordinal + 1 < timeline.segments()
        ? timeline.firstPosition(ordinal + 1)
        : Math.toIntExact(reader.entry().words());
  }
}
