package hark.lucene;

import hark.query.Question;
import hark.search.MomentCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Goes through every transcript that satisfies a question, counts its moments and keeps the best.
 * Used by one thread.
 *
 * <p>A transcript's score is the weight of its best moment, raised by up to a third for how much
 * there is of it: by w / (w + 2) of that third, w being the summed weight of all its moments.
 */
final class HitCollector {

  /** A transcript that satisfies the question. */
  static final class Found {

    private final LeafReaderContext leaf;
    private final int document;
    private final float score;
    private String id;

    private Found(LeafReaderContext leaf, int document, float score) {
      this.leaf = leaf;
      this.document = document;
      this.score = score;
    }

    LeafReaderContext leaf() {
      return leaf;
    }

    int document() {
      return document;
    }

    float score() {
      return score;
    }

    int globalDocument() {
      return leaf.docBase + document;
    }

    /**
     * The video's ID, read when first asked for: equal scores keep their order when leaves are
     * merged between two pages.
     */
    private String id() {
      if (id == null) {
        id = readId();
      }
      return id;
    }

    private String readId() {
      try {
        var ids = DocValues.getSorted(leaf.reader(), TranscriptDocument.VIDEO);
        ids.advanceExact(document);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the index", e);
      }
    }
  }

  private static final Comparator<Found> WORST_FIRST =
      Comparator.comparingDouble(Found::score)
          .thenComparing(Comparator.comparing(Found::id).reversed());

  private final Question question;
  private final Expansion expansion;
  private final int keep;
  private final PriorityQueue<Found> best = new PriorityQueue<>(WORST_FIRST);
  private long exact;
  private long inflected;
  private int transcripts;

  /**
   * @param keep how many transcripts to keep at the most
   */
  HitCollector(Question question, Expansion expansion, int keep) {
    this.question = question;
    this.expansion = expansion;
    this.keep = keep;
  }

  /** Goes through one leaf. */
  void collect(LeafReaderContext leaf) throws IOException {
    if (question.words().isEmpty()) {
      collectFiltered(leaf);
    } else {
      collectMatching(leaf);
    }
  }

  private void collectMatching(LeafReaderContext leaf) throws IOException {
    var matcher = QueryTranslator.matcher(leaf.reader(), question, expansion).orElse(null);
    if (matcher == null) {
      return;
    }
    var live = leaf.reader().getLiveDocs();
    var documents = matcher.transcripts();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (isLive(live, document)) {
        var spans = matcher.match();
        if (!spans.isEmpty()) {
          int exactHere = spans.exact();
          exact += exactHere;
          inflected += spans.size() - exactHere;
          take(new Found(leaf, document, score(spans)));
        }
      }
    }
  }

  /** Without words the transcripts themselves are the answer. */
  private void collectFiltered(LeafReaderContext leaf) throws IOException {
    var filter = new TranscriptFilter(leaf.reader(), question.filters());
    var live = leaf.reader().getLiveDocs();
    var documents = DocValues.getNumeric(leaf.reader(), TranscriptDocument.SEGMENTS);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (isLive(live, document) && filter.accepts(document)) {
        take(new Found(leaf, document, 0));
      }
    }
  }

  private void take(Found found) {
    transcripts++;
    best.add(found);
    if (best.size() > keep) {
      best.poll();
    }
  }

  private static float score(SpanList spans) {
    float highest = 0;
    float sum = 0;
    for (int i = 0; i < spans.size(); i++) {
      highest = Math.max(highest, spans.weight(i));
      sum += spans.weight(i);
    }
    return highest * (1 + sum / (sum + 2) / 3);
  }

  MomentCount count() {
    return new MomentCount(exact, inflected);
  }

  int transcripts() {
    return transcripts;
  }

  /** The best, best first, without the first few. */
  List<Found> bestAfter(int skip) {
    return best.stream().sorted(WORST_FIRST.reversed()).skip(skip).toList();
  }

  private static boolean isLive(Bits live, int document) {
    return live == null || live.get(document);
  }
}
