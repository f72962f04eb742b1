package hark.lucene.schema;

import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;

/** A reader of one transcript's block in a leaf of the index. Used by one thread. */
public final class TranscriptReader {

  private final LeafReader leaf;
  private final int document;
  private final IndexedTrack entry;
  private final TimelineCache timelines;
  private BinaryDocValues texts;
  private SortedDocValues speakers;

  /**
   * @param document of the whole transcript, within the leaf
   */
  public TranscriptReader(LeafReader leaf, StoredFields stored, int document) throws IOException {
    this.leaf = leaf;
    this.document = document;
    this.timelines = new TimelineCache(leaf);
    this.entry = TranscriptDocument.entry(stored.document(document));
  }

  public IndexedTrack entry() {
    return entry;
  }

  /** Reads the map from positions to segments and times. */
  public TranscriptTimeline timeline() throws IOException {
    return timelines.of(document);
  }

  /** Reads the map from positions to word times. */
  SpokenTimes times() throws IOException {
    return timelines.times(document);
  }

  /** Reads the text of a segment. */
  public String text(int ordinal) throws IOException {
    int segment = segmentDocument(ordinal);
    if (texts == null || texts.docID() > segment) { // doc values only move forward
      texts = DocValues.getBinary(leaf, TranscriptDocument.TEXT);
    }
    texts.advanceExact(segment);
    return texts.binaryValue().utf8ToString();
  }

  /** Reads the speaker of a segment, if known. */
  Optional<String> speaker(int ordinal) throws IOException {
    int segment = segmentDocument(ordinal);
    if (speakers == null || speakers.docID() > segment) { // doc values only move forward
      speakers = DocValues.getSorted(leaf, TranscriptDocument.SPEAKER);
    }
    return speakers.advanceExact(segment)
        ? Optional.of(speakers.lookupOrd(speakers.ordValue()).utf8ToString())
        : Optional.empty();
  }

  /** Reads the whole transcript. */
  public Transcript transcript() throws IOException {
    var timeline = timeline();
    var times = times();
    var segments = new ArrayList<Segment>(timeline.segments());
    for (int i = 0; i < timeline.segments(); i++) {
      segments.add(
          new Segment(
              i, timeline.startMillis(i), timeline.endMillis(i), text(i), speaker(i), times.of(i)));
    }
    return new Transcript(entry.video().withoutHeardDuration(), entry.track(), segments);
  }

  private int segmentDocument(int ordinal) {
    return document - entry.segments() + ordinal;
  }
}
