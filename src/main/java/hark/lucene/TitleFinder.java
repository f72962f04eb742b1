package hark.lucene;

import hark.lucene.expand.TermExpansion;
import hark.lucene.match.QueryTranslator;
import hark.lucene.match.SpanList;
import hark.lucene.match.SpanMatcher;
import hark.lucene.match.TranscriptFilter;
import hark.lucene.schema.TranscriptDocument;
import hark.query.ParsedQuery;
import hark.search.MomentCount;
import hark.search.part.TitlePart;
import hark.search.part.TitlePart.RankedTitle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A finder of transcripts whose titles match a query and that pass its filters. Used by one thread.
 */
final class TitleFinder {

  private final ParsedQuery query;
  private final TermExpansion expansion =
      TermExpansion.none(); // terms beyond its bound are only missed in titles
  private final PriorityQueue<ScoredTranscript> best =
      new PriorityQueue<>(ScoredTranscript.BEST_FIRST.reversed());
  private final TrackMap tracks;
  private final Set<Integer> ofSeveral = new HashSet<>(); // a video may have several transcripts
  private int videos;

  /**
   * @param tracks the videos that have several
   */
  TitleFinder(ParsedQuery query, TrackMap tracks) {
    this.query = query;
    this.tracks = tracks;
  }

  /** Searches one leaf; returns its matching documents, in order. */
  int[] find(LeafReaderContext leaf) throws IOException {
    var words = query.words();
    if (words.isEmpty()) {
      return new int[0];
    }
    var matcher =
        new QueryTranslator(leaf.reader(), TranscriptDocument.TITLE, expansion)
            .matcher(words.get());
    return matcher.isEmpty() ? new int[0] : find(leaf, matcher.get());
  }

  private int[] find(LeafReaderContext leaf, SpanMatcher matcher) throws IOException {
    var filter = new TranscriptFilter(leaf.reader(), query.filters());
    var live = leaf.reader().getLiveDocs();
    var names = new TranscriptNames(leaf);
    var titled = new ArrayList<Integer>();
    var documents = matcher.transcripts();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if ((live == null || live.get(document)) && filter.accepts(document)) {
        var spans = matcher.match();
        if (!spans.isEmpty()) {
          titled.add(document);
          offer(new ScoredTranscript(names, document, heaviest(spans), MomentCount.NONE));
        }
      }
    }
    return titled.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Offers a video once, whatever the number of its tracks. */
  private void offer(ScoredTranscript found) {
    var sibling = tracks.find(found.globalDocument());
    if (sibling != null && !ofSeveral.add(sibling.video())) {
      return;
    }
    videos++;
    best.add(found);
    if (best.size() > TitlePart.OFFERED) {
      best.poll();
    }
  }

  private static float heaviest(SpanList spans) {
    float heaviest = 0;
    for (int i = 0; i < spans.size(); i++) {
      heaviest = Math.max(heaviest, spans.weight(i));
    }
    return heaviest;
  }

  /** Returns the titles of the leaves so far. */
  TitlePart part() throws IOException {
    var offered = new ArrayList<RankedTitle>();
    for (var found : best.stream().sorted(ScoredTranscript.BEST_FIRST).toList()) {
      var stored = found.leaf().storedFields().document(found.document());
      var video = TranscriptDocument.entry(stored).video();
      offered.add(new RankedTitle(found.rank(), video, found.track()));
    }
    return new TitlePart(videos, offered);
  }
}
