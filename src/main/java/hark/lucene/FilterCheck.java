package hark.lucene;

import hark.lucene.match.TranscriptFilter;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;

/** A check of each filter of a query for a transcript that passes it. */
final class FilterCheck {

  private FilterCheck() {}

  /** Checks for each filter in turn whether some transcript passes it. */
  static List<Boolean> fitting(IndexReader reader, List<Filter> filters) throws IOException {
    var fitting = new ArrayList<Boolean>();
    for (var filter : filters) {
      fitting.add(fits(reader, filter));
    }
    return fitting;
  }

  private static boolean fits(IndexReader reader, Filter filter) throws IOException {
    for (var leaf : reader.leaves()) {
      var test = new TranscriptFilter(leaf.reader(), List.of(filter));
      var live = leaf.reader().getLiveDocs();
      var transcripts = DocValues.getNumeric(leaf.reader(), TranscriptDocument.SEGMENTS);
      while (transcripts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if ((live == null || live.get(transcripts.docID())) && test.accepts(transcripts.docID())) {
          return true;
        }
      }
    }
    return false;
  }
}
