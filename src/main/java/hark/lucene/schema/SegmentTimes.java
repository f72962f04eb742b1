package hark.lucene.schema;

import hark.transcript.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The start and end times of a transcript's segments, in milliseconds. Stored as two
 * variable-length integers each, the time since the previous start and the segment's length: mostly
 * four bytes. They are read in one pass, which is faster than a value for each segment's document.
 *
 * @param starts never falling
 * @param inOrder whether the ends never fall either
 */
record SegmentTimes(long[] starts, long[] ends, boolean inOrder) {

  static IndexableField toField(String name, List<Segment> segments) {
    var out = new ByteBuffersDataOutput();
    try {
      long last = 0;
      for (var segment : segments) {
        out.writeVLong(segment.startMillis() - last);
        out.writeVLong(segment.endMillis() - segment.startMillis());
        last = segment.startMillis();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return new BinaryDocValuesField(name, new BytesRef(out.toArrayCopy()));
  }

  static SegmentTimes read(BytesRef bytes, int segments) {
    var in = new VariableLengthReader(bytes);
    var starts = new long[segments];
    var ends = new long[segments];
    long start = 0;
    long end = 0;
    boolean inOrder = true;
    for (int i = 0; i < segments; i++) {
      start += in.next();
      starts[i] = start;
      ends[i] = start + in.next();
      inOrder &= ends[i] >= end;
      end = ends[i];
    }
    return new SegmentTimes(starts, ends, inOrder);
  }
}
