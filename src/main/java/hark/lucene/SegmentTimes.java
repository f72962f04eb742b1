package hark.lucene;

import hark.transcript.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * When the segments of a transcript start and end, in milliseconds. Kept as two variable-length
 * integers each, the time since the start before and the segment's length: four bytes for nearly
 * all, and read in one go, which a value for each segment's document is not.
 *
 * @param starts never falling
 */
record SegmentTimes(long[] starts, long[] ends) {

  static SegmentTimes of(List<Segment> segments) {
    return new SegmentTimes(
        segments.stream().mapToLong(Segment::startMillis).toArray(),
        segments.stream().mapToLong(Segment::endMillis).toArray());
  }

  IndexableField toField(String name) {
    var out = new ByteBuffersDataOutput();
    try {
      for (int i = 0; i < starts.length; i++) {
        out.writeVLong(starts[i] - (i == 0 ? 0 : starts[i - 1]));
        out.writeVLong(ends[i] - starts[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return new BinaryDocValuesField(name, new BytesRef(out.toArrayCopy()));
  }

  static SegmentTimes read(BytesRef bytes, int segments) {
    var in = new VariableLengths(bytes);
    var starts = new long[segments];
    var ends = new long[segments];
    long start = 0;
    for (int i = 0; i < segments; i++) {
      start += in.next();
      starts[i] = start;
      ends[i] = start + in.next();
    }
    return new SegmentTimes(starts, ends);
  }
}
