package hark.lucene.schema;

import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/** A reader of one transcript's block in a leaf of the index. Used by one thread. */
public final class TranscriptReader {

  private final LeafColumns columns;
  private final int document;
  private final IndexedTrack entry;

  /**
   * @param columns of the leaf, shared by the readers of its transcripts
   * @param document of the whole transcript, within the leaf
   */
  public TranscriptReader(LeafColumns columns, int document) throws IOException {
    this.columns = columns;
    this.document = document;
    this.entry = TranscriptDocument.entry(columns.stored(document));
  }

  public IndexedTrack entry() {
    return entry;
  }

  /** Reads the map from positions to segments and times. */
  public TranscriptTimeline timeline() throws IOException {
    return columns.timelines().of(document);
  }

  /** Reads the map from positions to word times. */
  SpokenTimes times() throws IOException {
    return columns.timelines().times(document);
  }

  /** Reads the text of a segment. */
  public String text(int ordinal) throws IOException {
    return columns.text(segmentDocument(ordinal));
  }

  /** Reads the speaker of a segment, if known. */
  Optional<String> speaker(int ordinal) throws IOException {
    return columns.speaker(segmentDocument(ordinal));
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
