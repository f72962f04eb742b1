package hark.lucene;

import hark.query.ParsedQuery;
import hark.search.SearchNotices;
import hark.search.SearchResult;
import hark.search.part.ContinuationToken;
import hark.search.part.FacetTally;
import hark.search.part.FilterNotes;
import hark.search.part.MomentPage;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

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
    var search =
        new ReaderSearch(
            snapshot.searcher().getIndexReader(),
            snapshot.tracks(),
            query,
            request,
            snapshot.forms(),
            limit,
            ReaderSearch.keep(query, request, skipped));
    var collector = search.collect();
    var page = page(collector, search.finder(), skipped);
    var fitting = search.fitting();
    return page.withTitles(collector.titles().matches())
        .withFacets(search.facets().map(FacetTally::counts).orElse(List.of()))
        .withNotices(
            new SearchNotices(
                FilterNotes.of(query.filters(), fitting),
                search.bounds().reasons(limit.length().toSeconds()),
                Optional.empty()))
        .withPosition(position(collector, snapshot, skipped));
  }

  private SearchResult page(HitCollector collector, HitFinder finder, long skipped)
      throws IOException {
    var result = SearchResult.of(request, collector.count(), collector.videos());
    if (ReaderSearch.isList(query, request)) {
      var slices =
          MomentPage.of(
              collector.best(), request.resultOrder().sort(), skipped, request.page().size());
      return result.withMoments(finder.moments(slices));
    }
    return result.withHits(finder.hits(collector.best().stream().skip(skipped).toList()));
  }

  private SearchResult.ResultPosition position(
      HitCollector collector, IndexSnapshots.Snapshot snapshot, long skipped) {
    boolean isList = ReaderSearch.isList(query, request);
    long all = isList ? collector.count().all() : collector.videos();
    if (all == 0) {
      return ContinuationToken.position(request, Optional.empty(), all, skipped);
    }
    snapshot.keep();
    return ContinuationToken.position(request, Optional.of(snapshot.name()), all, skipped);
  }
}
