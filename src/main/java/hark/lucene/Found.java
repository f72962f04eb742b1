package hark.lucene;

import hark.search.MomentCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** A transcript that satisfies a question. Used by one thread. */
final class Found {

  /**
   * By rank and then by the video's ID and track, which, unlike places in the index, stay the same
   * when leaves are merged.
   */
  static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble(Found::rank).reversed().thenComparing(Found::name);

  private final LeafReaderContext leaf;
  private final int document;
  private final double rank;
  private final int exact;
  private final int inflected;
  private String name;

  /**
   * @param rank the higher, the better
   */
  Found(LeafReaderContext leaf, int document, double rank, int exact, int inflected) {
    this.leaf = leaf;
    this.document = document;
    this.rank = rank;
    this.exact = exact;
    this.inflected = inflected;
  }

  LeafReader leaf() {
    return leaf.reader();
  }

  /** Within the leaf. */
  int document() {
    return document;
  }

  int globalDocument() {
    return leaf.docBase + document;
  }

  double rank() {
    return rank;
  }

  int exact() {
    return exact;
  }

  int inflected() {
    return inflected;
  }

  MomentCount count() {
    return new MomentCount(exact, inflected);
  }

  /** Read when first asked for: most transcripts differ in rank. */
  private String name() {
    if (name == null) {
      try {
        name =
            value(TranscriptDocument.VIDEO)
                + ' ' // an ID holds no blank
                + value(TranscriptDocument.LANGUAGE)
                + '.'
                + value(TranscriptDocument.KIND);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the index", e);
      }
    }
    return name;
  }

  /** The video's ID. */
  String video() {
    var name = name();
    return name.substring(0, name.indexOf(' '));
  }

  private String value(String field) throws IOException {
    var values = DocValues.getSorted(leaf.reader(), field);
    return values.advanceExact(document) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }
}
