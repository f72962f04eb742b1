package hark.lucene.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The position of the first word of each segment of a transcript. Stored as the number of words of
 * each segment, as variable-length integers: mostly one byte each.
 *
 * @param words the total number of words
 */
record FirstWordPositions(int[] positions, int words) {

  IndexableField toField(String name) {
    var out = new ByteBuffersDataOutput();
    try {
      for (int i = 0; i < positions.length; i++) {
        int next = i + 1 < positions.length ? positions[i + 1] : words;
        out.writeVInt(next - positions[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return new BinaryDocValuesField(name, new BytesRef(out.toArrayCopy()));
  }

  static FirstWordPositions read(BytesRef bytes, int segments) {
    var in = new VariableLengthReader(bytes);
    var positions = new int[segments];
    int words = 0;
    for (int i = 0; i < segments; i++) {
      positions[i] = words;
      words += (int) in.next();
    }
    return new FirstWordPositions(positions, words);
  }
}
