package hark.lucene.schema;

import org.apache.lucene.util.BytesRef;

/**
 * A reader of variable-length integers as Lucene's outputs write them, seven bits a byte, low ones
 * first. A search by time reads millions of them, and Lucene's inputs take several times as long.
 */
final class VariableLengthReader {

  private final byte[] bytes;
  private int at;

  VariableLengthReader(BytesRef from) {
    this.bytes = from.bytes;
    this.at = from.offset;
  }

  long next() {
    byte read = bytes[at++];
    if (read >= 0) {
      return read;
    }
    long number = read & 0x7F;
    read = bytes[at++];
    if (read >= 0) { // nearly all times have two bytes
      return number | read << 7;
    }
    number |= (read & 0x7F) << 7;
    for (int shift = 14; ; shift += 7) {
      read = bytes[at++];
      number |= (read & 0x7FL) << shift;
      if (read >= 0) {
        return number;
      }
    }
  }
}
