package hark.lucene;

import hark.search.TranscriptIndex.Entry;
import hark.transcript.Segment;
import hark.transcript.Timeline;
import hark.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;

/** Reads one transcript's block back from a leaf of the index. Used by one thread. */
final class TranscriptReader {

  private final LeafReader leaf;
  private final StoredFields stored;
  private final int document;
  private final Entry entry;

  /**
   * @param document of the whole transcript, within the leaf
   */
  TranscriptReader(LeafReader leaf, StoredFields stored, int document) throws IOException {
    this.leaf = leaf;
    this.stored = stored;
    this.document = document;
    this.entry = TranscriptDocument.entry(stored.document(document));
  }

  Entry entry() {
    return entry;
  }

  /** Leads from positions to segments and times. */
  Timeline timeline() throws IOException {
    int segments = entry.segments();
    var positions = DocValues.getBinary(leaf, TranscriptDocument.FIRST_POSITIONS);
    positions.advanceExact(document);
    return new Timeline(
        FirstPositions.read(positions.binaryValue(), segments).positions(),
        times(TranscriptDocument.START),
        times(TranscriptDocument.END));
  }

  private long[] times(String field) throws IOException {
    var values = DocValues.getNumeric(leaf, field);
    var times = new long[entry.segments()];
    for (int i = 0; i < times.length; i++) {
      values.advanceExact(segmentDocument(i));
      times[i] = values.longValue();
    }
    return times;
  }

  /** The text of a segment. */
  String text(int ordinal) throws IOException {
    return stored.document(segmentDocument(ordinal)).get(TranscriptDocument.TEXT);
  }

  /** Everything. */
  Transcript transcript() throws IOException {
    var starts = times(TranscriptDocument.START);
    var ends = times(TranscriptDocument.END);
    var segments = new ArrayList<Segment>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      var segment = stored.document(segmentDocument(i));
      segments.add(
          new Segment(
              i,
              starts[i],
              ends[i],
              segment.get(TranscriptDocument.TEXT),
              Optional.ofNullable(segment.get(TranscriptDocument.SPEAKER))));
    }
    return new Transcript(entry.video(), entry.track(), segments);
  }

  private int segmentDocument(int ordinal) {
    return document - entry.segments() + ordinal;
  }
}
