package hark.lucene;

import hark.query.Query;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.transcript.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;

/**
 * Finds the moments of a query in single transcripts of one leaf, with times and text. Used by one
 * thread.
 */
final class MomentFinder {

  private final LeafReader leaf;
  private final StoredFields stored;
  private final Query query;

  MomentFinder(LeafReader leaf, Query query) throws IOException {
    this.leaf = leaf;
    this.stored = leaf.storedFields();
    this.query = query;
  }

  /**
   * One hit, with its first moments in order of time.
   *
   * @param document of a transcript that satisfies the query, within the leaf
   */
  Hit hit(int document, int moments) throws IOException {
    var found = find(document);
    var reader = new TranscriptReader(leaf, stored, document);
    var timeline = reader.timeline();
    int brought = Math.min(moments, found.spans().size());
    var list = new ArrayList<Moment>(brought);
    for (int i = 0; i < brought; i++) {
      list.add(moment(found, i, reader, timeline));
    }
    return new Hit(reader.entry().video(), reader.entry().track(), found.spans().size(), list);
  }

  /** The texts of all segments in which something was found, in fragments, by ordinal. */
  Map<Integer, List<Fragment>> marks(int document) throws IOException {
    var found = find(document);
    var reader = new TranscriptReader(leaf, stored, document);
    var timeline = reader.timeline();
    var positions = new BitSet();
    for (int i = 0; i < found.spans().size(); i++) {
      positions.or(found.positions(i));
    }
    var marks = new TreeMap<Integer, List<Fragment>>();
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      int segment = timeline.segmentAt(p);
      if (!marks.containsKey(segment)) {
        var builder = new SnippetBuilder();
        builder.add(reader.text(segment), timeline.firstPosition(segment), positions::get);
        marks.put(segment, builder.whole());
      }
    }
    return marks;
  }

  private Moment moment(Found found, int i, TranscriptReader reader, Timeline timeline)
      throws IOException {
    int first = timeline.segmentAt(found.spans().start(i));
    int last = timeline.segmentAt(found.spans().end(i));
    var positions = found.positions(i);
    var builder = new SnippetBuilder();
    int from = Math.max(0, first - 1);
    int to = Math.min(timeline.segments() - 1, last + 1);
    for (int segment = from; segment <= to; segment++) {
      builder.add(reader.text(segment), timeline.firstPosition(segment), positions::get);
    }
    long end = 0;
    for (int segment = first; segment <= last; segment++) {
      end = Math.max(end, timeline.endMillis(segment));
    }
    return new Moment(timeline.startMillis(first), end, first, last, builder.sentence());
  }

  private Found find(int document) throws IOException {
    var matcher =
        new QueryTranslator(leaf)
            .matcher(query)
            .orElseThrow(() -> new IllegalStateException("The transcript satisfied the query"));
    matcher.transcripts().advance(document);
    var spans = matcher.match();
    var marked = new ArrayList<SpanList>();
    matcher.marks(marked::add);
    return new Found(spans, marked);
  }

  /** The spans of the query in one transcript, and those of its words and phrases. */
  private record Found(SpanList spans, List<SpanList> marked) {

    /** The positions to mark for one span: of each word and phrase that lies within it. */
    BitSet positions(int i) {
      var positions = new BitSet();
      for (var list : marked) {
        for (int j = list.firstFrom(spans.start(i));
            j < list.size() && list.end(j) <= spans.end(i);
            j++) {
          positions.set(list.start(j), list.end(j) + 1);
        }
      }
      return positions;
    }
  }
}
