package hark.lucene.schema;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;

/**
 * The stored fields and doc values of one leaf, which remain open from one transcript to the next:
 * to open them takes longer than to read the few values that a hit needs. Fastest if documents are
 * read in their order. Used by one thread.
 */
public final class LeafColumns {

  private final LeafReader leaf;
  private final StoredFields stored;
  private final TimelineCache timelines;
  private BinaryDocValues texts;
  private SortedDocValues speakers;

  public LeafColumns(LeafReader leaf) throws IOException {
    this.leaf = leaf;
    this.stored = leaf.storedFields();
    this.timelines = new TimelineCache(leaf);
  }

  Document stored(int document) throws IOException {
    return stored.document(document);
  }

  TimelineCache timelines() {
    return timelines;
  }

  /** Reads the text of a segment's document. */
  String text(int segment) throws IOException {
    if (texts == null || texts.docID() > segment) { // doc values only move forward
      texts = DocValues.getBinary(leaf, TranscriptDocument.TEXT);
    }
    texts.advanceExact(segment);
    return texts.binaryValue().utf8ToString();
  }

  /** Reads the speaker of a segment's document, if known. */
  Optional<String> speaker(int segment) throws IOException {
    if (speakers == null || speakers.docID() > segment) { // doc values only move forward
      speakers = DocValues.getSorted(leaf, TranscriptDocument.SPEAKER);
    }
    return speakers.advanceExact(segment)
        ? Optional.of(speakers.lookupOrd(speakers.ordValue()).utf8ToString())
        : Optional.empty();
  }
}
