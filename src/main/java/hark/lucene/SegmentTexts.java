package hark.lucene;

import hark.transcript.Timeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The segments of one transcript, read as asked for; the last few are kept, as neighbouring moments
 * share them.
 */
final class SegmentTexts {

  private static final int KEPT = 16;

  private final TranscriptReader reader;
  private final Timeline timeline;
  private final Landing landing;
  private final Map<Integer, SegmentText> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SegmentText> eldest) {
          return size() > KEPT;
        }
      };

  SegmentTexts(TranscriptReader reader, Timeline timeline) throws IOException {
    this.reader = reader;
    this.timeline = timeline;
    this.landing = new Landing(this, reader.times());
  }

  /** Where their words are heard. */
  Landing landing() {
    return landing;
  }

  /** How many segments there are. */
  int segments() {
    return timeline.segments();
  }

  /** Who says a segment. */
  Optional<String> speaker(int ordinal) throws IOException {
    return reader.speaker(ordinal);
  }

  SegmentText of(int ordinal) throws IOException {
    var text = kept.get(ordinal);
    if (text == null) {
      text = new SegmentText(reader.text(ordinal), timeline.firstPosition(ordinal));
      kept.put(ordinal, text);
    }
    return text;
  }
}
