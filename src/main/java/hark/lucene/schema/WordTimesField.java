package hark.lucene.schema;

import hark.transcript.Segment;
import hark.transcript.WordTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The times of a segment's words, if known: for each word the milliseconds since the previous
 * start, at first the segment's, and its length, as variable-length integers: mostly three bytes a
 * word. Reads one leaf; used by one thread.
 */
final class WordTimesField {

  private final LeafReader leaf;
  private final String name;
  private BinaryDocValues values;

  WordTimesField(LeafReader leaf, String name) {
    this.leaf = leaf;
    this.name = name;
  }

  /** Creates the field of a segment whose words have times. */
  static IndexableField of(String name, Segment segment) {
    var out = new ByteBuffersDataOutput();
    try {
      long before = segment.startMillis();
      for (var time : segment.wordTimes()) {
        out.writeVLong(time.startMillis() - before);
        out.writeVLong(time.endMillis() - time.startMillis());
        before = time.startMillis();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return new BinaryDocValuesField(name, new BytesRef(out.toArrayCopy()));
  }

  /**
   * Reads the times of the words of a segment; empty if unknown.
   *
   * @param document of the segment, within the leaf
   * @param startMillis the start of the segment
   */
  List<WordTime> read(int document, long startMillis) throws IOException {
    if (values == null || values.docID() > document) { // doc values only move forward
      values = DocValues.getBinary(leaf, name);
    }
    return values.advanceExact(document) ? decode(values.binaryValue(), startMillis) : List.of();
  }

  private static List<WordTime> decode(BytesRef bytes, long startMillis) {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    var times = new ArrayList<WordTime>(bytes.length / 3 + 1);
    long start = startMillis;
    while (!in.eof()) {
      start += in.readVLong();
      times.add(new WordTime(start, start + in.readVLong()));
    }
    return times;
  }
}
