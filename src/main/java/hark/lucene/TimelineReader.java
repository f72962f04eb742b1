package hark.lucene;

import hark.transcript.Timeline;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

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
    var positions =
        FirstPositions.read(bytes(leaf, TranscriptDocument.FIRST_POSITIONS, document), segments);
    var times = SegmentTimes.read(bytes(leaf, TranscriptDocument.TIMES, document), segments);
    return new Timeline(positions.positions(), times.starts(), times.ends());
  }

  private static BytesRef bytes(LeafReader leaf, String field, int document) throws IOException {
    var values = DocValues.getBinary(leaf, field);
    values.advanceExact(document);
    return values.binaryValue();
  }
}
