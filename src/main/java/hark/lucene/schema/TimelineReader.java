package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * A reader of timelines of one leaf's transcripts, from doc values that remain open for transcripts
 * in order of documents. Used by one thread.
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
    if (document < last) { // doc values only move forward
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

  /** Checks whether the ends of the last transcript's segments never fall. */
  boolean isInOrder() {
    return inOrder;
  }

  /** Checks whether words of the last transcript have times of their own. */
  boolean isTimed() throws IOException {
    return timed.advanceExact(last);
  }
}
