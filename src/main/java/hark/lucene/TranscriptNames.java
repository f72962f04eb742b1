package hark.lucene;

import hark.lucene.schema.TranscriptDocument;
import hark.transcript.Track;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/**
 * The names of one leaf's transcripts, which order those of equal rank: the video's ID and the
 * track. They remain open, since most transcripts with a rare word have the same rank. Used by one
 * thread.
 */
final class TranscriptNames {

  private final LeafReaderContext leaf;
  private SortedDocValues videos;

  TranscriptNames(LeafReaderContext leaf) {
    this.leaf = leaf;
  }

  LeafReaderContext leaf() {
    return leaf;
  }

  /**
   * Returns the place of the ID of a transcript's video among those of the leaf, in their order: an
   * ID is ASCII, so that the order of its bytes is that of its characters.
   */
  int videoOrdinal(int document) throws IOException {
    if (videos == null || videos.docID() > document) { // doc values only move forward
      videos = DocValues.getSorted(leaf.reader(), TranscriptDocument.VIDEO);
    }
    return videos.advanceExact(document) ? videos.ordValue() : -1;
  }

  /** Returns the ID at a place. */
  String video(int ordinal) throws IOException {
    return ordinal < 0 ? "" : videos.lookupOrd(ordinal).utf8ToString();
  }

  /** Returns a name of the track, unique among those of the video. */
  String track(int document) throws IOException {
    return value(TranscriptDocument.LANGUAGE, document)
        + '.'
        + value(TranscriptDocument.KIND, document);
  }

  /** Returns the track. */
  Track declaredTrack(int document) throws IOException {
    return new Track(
        value(TranscriptDocument.LANGUAGE, document),
        Track.TrackKind.valueOf(value(TranscriptDocument.KIND, document)));
  }

  private String value(String field, int document) throws IOException {
    var values = DocValues.getSorted(leaf.reader(), field);
    return values.advanceExact(document) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }
}
