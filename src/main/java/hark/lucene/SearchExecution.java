package hark.lucene;

import hark.lucene.expand.TermExpansion;
import hark.message.Message;
import hark.query.ParsedQuery;
import hark.search.SearchNote;
import hark.search.SearchResult;
import hark.search.SearchResult.ResultPosition;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TrackSelection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The execution of one search in one snapshot of the index. Used by one thread. */
final class SearchExecution {

  private final ParsedQuery query;
  private final SearchRequest request;
  private final TimeLimit limit;

  SearchExecution(ParsedQuery query, SearchRequest request, TimeLimit limit) {
    this.query = query;
    this.request = request;
    this.limit = limit;
  }

  /**
   * Computes a page of the result.
   *
   * @param snapshot the snapshot to search; kept for the following pages
   * @param skipped the number of videos or moments before the page
   */
  SearchResult from(IndexSnapshots.Snapshot snapshot, long skipped) throws IOException {
    var searcher = snapshot.searcher();
    var expansion = TermExpansion.of(snapshot.forms(), request.matchOptions().tiers());
    var facets =
        request.resultOptions().facets()
            ? Optional.of(new FacetCounter())
            : Optional.<FacetCounter>empty();
    var tracks = snapshot.tracks();
    var collector =
        new HitCollector(
            query,
            expansion,
            request.resultOrder().sort(),
            keep(skipped),
            facets,
            limit,
            tracks,
            isOfAll() ? Set.of() : tracks.hidden(query.filters()));
    for (var leaf : searcher.getIndexReader().leaves()) {
      if (!limit.isOver()) {
        collector.collect(leaf);
      }
    }
    var order = request.momentOrder();
    var finder = new HitFinder(query, expansion, request.resultOptions(), order, tracks, limit);
    var page = page(collector, finder, skipped);
    boolean isTooLarge = collector.isTooLarge() || finder.isTooLarge();
    return page.withTitles(collector.titles().matches())
        .withFacets(facets.map(FacetCounter::counts).orElse(List.of()))
        .withNotices(SearchWarnings.of(searcher, query, expansion, limit))
        .withIncomplete(isTooLarge ? List.of(Message.of(SearchNote.MEMORY_LIMIT)) : List.of())
        .withPosition(position(collector, snapshot, skipped));
  }

  /**
   * Returns the number of transcripts to keep. In a list of moments a page may need any of them.
   */
  private long keep(long skipped) {
    return isList() ? Long.MAX_VALUE : skipped + request.page().size();
  }

  private boolean isOfAll() {
    return request.matchOptions().tracks() == TrackSelection.ALL;
  }

  private boolean isList() {
    return request.resultOrder().view() == ResultView.MOMENTS && query.words().isPresent();
  }

  private SearchResult page(HitCollector collector, HitFinder finder, long skipped)
      throws IOException {
    var result = SearchResult.of(request, collector.count(), collector.videos());
    if (isList()) {
      var slices =
          MomentList.page(
              collector.best(), request.resultOrder().sort(), skipped, request.page().size());
      return result.withMoments(finder.moments(slices));
    }
    return result.withHits(finder.hits(collector.best().stream().skip(skipped).toList()));
  }

  private ResultPosition position(
      HitCollector collector, IndexSnapshots.Snapshot snapshot, long skipped) {
    long all = isList() ? collector.count().all() : collector.videos();
    if (all == 0) {
      return new ResultPosition(skipped, Optional.empty(), Optional.empty());
    }
    snapshot.keep();
    long reached = skipped + request.page().size();
    return new ResultPosition(
        skipped,
        Optional.of(snapshot.name()),
        reached < all
            ? Optional.of(ContinuationToken.of(request, snapshot.name(), reached).text())
            : Optional.empty());
  }
}
