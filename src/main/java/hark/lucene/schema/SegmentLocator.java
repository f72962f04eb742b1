package hark.lucene.schema;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * The segments of a leaf's transcripts by the positions of their words, for callers who need no
 * times and ask in order: transcripts by document, and positions within each. Reads no further than
 * the last position. Used by one thread.
 */
public final class SegmentLocator {

  private final NumericDocValues counts;
  private final BinaryDocValues words;
  private VariableLengthReader rest;
  private int segments;
  private int segment;
  private long next; // the position of the first word of the next segment

  public SegmentLocator(LeafReader leaf) throws IOException {
    counts = DocValues.getNumeric(leaf, TranscriptDocument.SEGMENTS);
    words = DocValues.getBinary(leaf, TranscriptDocument.FIRST_POSITIONS);
  }

  /**
   * Goes to a transcript.
   *
   * @param document of the whole transcript, within the leaf; after that of the last one
   */
  public void advance(int document) throws IOException {
    counts.advanceExact(document);
    words.advanceExact(document);
    segments = (int) counts.longValue();
    rest = new VariableLengthReader(words.binaryValue());
    segment = 0;
    next = rest.next();
  }

  /** Returns the number of segments of the transcript. */
  public int segments() {
    return segments;
  }

  /**
   * Returns the ordinal of the segment that holds a word.
   *
   * @param position not before that of the last call for the same transcript
   */
  public int segmentAt(int position) {
    while (next <= position && segment + 1 < segments) {
      segment++;
      next += rest.next();
    }
    return segment;
  }
}
