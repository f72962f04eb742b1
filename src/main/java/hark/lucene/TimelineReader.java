package hark.lucene;

import hark.transcript.Timeline;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Reads timelines back from doc values. */
final class TimelineReader {

  private TimelineReader() {}

  /**
   * @param document of the whole transcript, within the leaf
   */
  static Timeline read(LeafReader leaf, int document) throws IOException {
    var counts = DocValues.getNumeric(leaf, TranscriptDocument.SEGMENTS);
    counts.advanceExact(document);
    int segments = (int) counts.longValue();
    var positions = DocValues.getBinary(leaf, TranscriptDocument.FIRST_POSITIONS);
    positions.advanceExact(document);
    int first = document - segments;
    return new Timeline(
        FirstPositions.read(positions.binaryValue(), segments).positions(),
        times(leaf, TranscriptDocument.START, first, segments),
        times(leaf, TranscriptDocument.END, first, segments));
  }

  private static long[] times(LeafReader leaf, String field, int first, int segments)
      throws IOException {
    var values = DocValues.getNumeric(leaf, field);
    var times = new long[segments];
    for (int i = 0; i < segments; i++) {
      values.advanceExact(first + i);
      times[i] = values.longValue();
    }
    return times;
  }
}
