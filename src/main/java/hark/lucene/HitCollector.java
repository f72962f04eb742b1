package hark.lucene;

import hark.lucene.expand.TermExpansion;
import hark.lucene.match.FilteredMatcher;
import hark.lucene.match.MemoryMeter;
import hark.lucene.match.SearchBudget;
import hark.lucene.match.SpanList;
import hark.lucene.match.TranscriptFilter;
import hark.lucene.schema.TranscriptDocument;
import hark.query.ParsedQuery;
import hark.search.MomentCount;
import hark.search.part.TitlePart;
import hark.search.request.VideoSort;
import hark.transcript.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The collector of all transcripts that satisfy a query: counts their moments and keeps the best.
 * Used by one thread.
 */
final class HitCollector {

  /** The kept transcripts whose memory is accounted at once, and the bytes of each, about. */
  private static final int ROWS = 4_096;

  private static final long ROW_BYTES = 160;

  /** The bit mask that makes the time limit be checked every 16 transcripts. */
  private static final int UNWATCHED = 15;

  private static final SpanList NOTHING = new SpanList();
  private static final int[] NO_DOCUMENTS = {};

  private final ParsedQuery query;
  private final TermExpansion expansion;
  private final VideoSort sort;
  private final long keep;
  private final Optional<FacetCounter> facets;
  private final TimeLimit limit;
  private final TitleFinder titles;
  private final PriorityQueue<ScoredTranscript> best =
      new PriorityQueue<>(ScoredTranscript.BEST_FIRST.reversed());
  private MomentCount count = MomentCount.NONE;
  private final TrackMap tracks;
  private final Set<Integer> hidden;
  private final Map<Integer, List<ScoredTranscript>> videos = new HashMap<>();
  private int transcripts;
  private boolean tooLarge;

  /**
   * @param tracks the videos that have several tracks
   * @param hidden the transcripts to skip, by document over all leaves
   * @param keep the most transcripts to keep; 0 ends each leaf at its first, and looks at no title
   * @param facets counts the hits, if facets were requested
   * @param limit once it is over, the remaining transcripts are skipped
   */
  HitCollector(
      ParsedQuery query,
      TermExpansion expansion,
      VideoSort sort,
      long keep,
      Optional<FacetCounter> facets,
      TimeLimit limit,
      TrackMap tracks,
      Set<Integer> hidden) {
    this.tracks = tracks;
    this.hidden = hidden;
    this.query = query;
    this.expansion = expansion;
    this.sort = sort;
    this.keep = keep;
    this.facets = facets;
    this.limit = limit;
    this.titles = new TitleFinder(query, tracks);
  }

  /** Searches one leaf. */
  void collect(LeafReaderContext leaf) throws IOException {
    if (facets.isPresent()) {
      facets.get().enter(leaf.reader());
    }
    if (query.words().isEmpty()) {
      collectFiltered(leaf);
    } else {
      collectWithinBudget(leaf);
    }
    if (facets.isPresent()) {
      facets.get().leave();
    }
  }

  /** Searches one leaf; its matchers can be freed afterwards. */
  private void collectWithinBudget(LeafReaderContext leaf) throws IOException {
    SearchBudget.begin(limit::isOver);
    try {
      collectMatching(leaf);
    } catch (SearchBudget.MemoryException e) {
      tooLarge = true;
    } catch (SearchBudget.TimeException e) {
      // What was found before is the result, which says that it is incomplete.
    } finally {
      SearchBudget.end();
    }
  }

  /** Checks whether something was skipped because it would have needed too much memory. */
  boolean isTooLarge() {
    return tooLarge;
  }

  private void collectMatching(LeafReaderContext leaf) throws IOException {
    var titled = keep == 0 ? NO_DOCUMENTS : titles.find(leaf);
    var matcher = FilteredMatcher.matcher(leaf.reader(), query, expansion).orElse(null);
    if (matcher == null) {
      return;
    }
    var names = new TranscriptNames(leaf);
    var ranking = new TranscriptRanking(leaf.reader(), sort);
    var live = leaf.reader().getLiveDocs();
    var documents = matcher.transcripts();
    int seen = 0;
    int title = 0;
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if ((seen++ & UNWATCHED) == 0 && limit.isOver()) {
        return;
      }
      if (!isLive(live, document) || hidden.contains(leaf.docBase + document)) {
        continue;
      }
      var spans = matcher.match();
      if (!spans.isEmpty()) {
        while (title < titled.length && titled[title] < document) {
          title++;
        }
        boolean isTitled = title < titled.length && titled[title] == document;
        take(names, document, ranking.rank(document, spans, isTitled), spans);
        if (keep == 0) {
          return;
        }
      }
    }
  }

  /** Collects the transcripts that pass the filters, for queries without words. */
  private void collectFiltered(LeafReaderContext leaf) throws IOException {
    var filter = new TranscriptFilter(leaf.reader(), query.filters());
    var names = new TranscriptNames(leaf);
    var ranking = new TranscriptRanking(leaf.reader(), sort);
    var live = leaf.reader().getLiveDocs();
    var documents = DocValues.getNumeric(leaf.reader(), TranscriptDocument.SEGMENTS);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if ((document & UNWATCHED) == 0 && limit.isOver()) {
        return;
      }
      if (isLive(live, document)
          && !hidden.contains(leaf.docBase + document)
          && filter.accepts(document)) {
        take(names, document, ranking.rank(document, NOTHING, false), NOTHING);
        if (keep == 0) {
          return;
        }
      }
    }
  }

  private void take(TranscriptNames names, int document, double rank, SpanList spans)
      throws IOException {
    var here = spans.count();
    count = count.plus(here);
    var sibling = tracks.find(names.leaf().docBase + document);
    if (facets.isPresent()) {
      facets.get().count(document, spans, sibling);
    }
    if (sibling != null) {
      videos
          .computeIfAbsent(sibling.video(), _ -> new ArrayList<>())
          .add(new ScoredTranscript(names, document, rank, here));
      return;
    }
    transcripts++;
    if (best.size() < keep) {
      best.add(new ScoredTranscript(names, document, rank, here));
      if (best.size() % ROWS == 0) {
        MemoryMeter.hold(ROWS * ROW_BYTES);
      }
    } else if (keep > 0 && rank >= best.peek().rank()) {
      best.add(new ScoredTranscript(names, document, rank, here));
      best.poll();
    }
  }

  MomentCount count() {
    return count;
  }

  /** Returns the number of videos with hits. */
  int videos() {
    return transcripts + videos.size();
  }

  /** Returns the transcripts whose titles match. */
  TitlePart titles() throws IOException {
    return titles.part();
  }

  /** Returns the kept transcripts, best first. */
  List<ScoredTranscript> best() {
    var byTrack = Comparator.comparing(this::track, Track.BEST_FIRST);
    var together =
        videos.values().stream()
            .map(parts -> parts.stream().sorted(byTrack).toList())
            .map(ScoredTranscript::combine);
    return Stream.concat(best.stream(), together)
        .sorted(ScoredTranscript.BEST_FIRST)
        .limit(keep)
        .toList();
  }

  private Track track(ScoredTranscript found) {
    return tracks.find(found.globalDocument()).track();
  }

  private static boolean isLive(Bits live, int document) {
    return live == null || live.get(document);
  }
}
