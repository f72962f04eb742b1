package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * Reads timelines of one leaf's transcripts back from doc values, which stay open for transcripts
 * that are asked about in order. Used by one thread.
 */
final class TimelineReader {

  private final LeafReader leaf;
  private NumericDocValues counts;
  private BinaryDocValues positions;
  private BinaryDocValues times;
  private NumericDocValues timed;
  private int last = Integer.MAX_VALUE;
  private boolean inOrder;

  TimelineReader(LeafReader leaf) {
    this.leaf = leaf;
  }

  /**
   * @param document of the whole transcript, within the leaf
   */
  TranscriptTimeline read(int document) throws IOException {
    if (document < last) { // they only go forward
      counts = DocValues.getNumeric(leaf, TranscriptDocument.SEGMENTS);
      positions = DocValues.getBinary(leaf, TranscriptDocument.FIRST_POSITIONS);
      times = DocValues.getBinary(leaf, TranscriptDocument.TIMES);
      timed = DocValues.getNumeric(leaf, TranscriptDocument.TIMED);
    }
    last = document;
    counts.advanceExact(document);
    positions.advanceExact(document);
    times.advanceExact(document);
    int segments = (int) counts.longValue();
    var firsts = FirstWordPositions.read(positions.binaryValue(), segments);
    var read = SegmentTimes.read(times.binaryValue(), segments);
    inOrder = read.inOrder();
    return new TranscriptTimeline(firsts.positions(), read.starts(), read.ends());
  }

  /** Tells whether the segments of the transcript read last end in their order. */
  boolean isInOrder() {
    return inOrder;
  }

  /** Tells whether words of the transcript read last have times of their own. */
  boolean isTimed() throws IOException {
    return timed.advanceExact(last);
  }
}
