package hark.lucene;

import hark.lucene.match.TermExpansion;
import hark.query.ParsedQuery;
import hark.search.ResultView;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.search.SearchResult.ResultPosition;
import hark.search.TrackSelection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The execution of one search in one snapshot of the index. Used by one thread. */
final class SearchExecution {

  private static final String TOO_LARGE =
      "The search would have taken too much memory and was ended early; ask for fewer or rarer"
          + " words.";

  private final ParsedQuery question;
  private final SearchRequest request;
  private final TimeLimit limit;

  SearchExecution(ParsedQuery question, SearchRequest request, TimeLimit limit) {
    this.question = question;
    this.request = request;
    this.limit = limit;
  }

  /**
   * Computes a page of the result.
   *
   * @param state the snapshot to search; kept for the following pages
   * @param skipped the number of videos or moments before the page
   */
  SearchResult from(IndexSnapshots.Snapshot state, long skipped) throws IOException {
    var searcher = state.searcher();
    var expansion = TermExpansion.of(state.forms(), request.reading().tiers());
    var facets =
        request.detail().facets()
            ? Optional.of(new FacetCounter())
            : Optional.<FacetCounter>empty();
    var tracks = state.tracks();
    var collector =
        new HitCollector(
            question,
            expansion,
            request.arrangement().sort(),
            keep(skipped),
            facets,
            limit,
            tracks,
            isOfAll() ? Set.of() : tracks.hidden(question.filters()));
    for (var leaf : searcher.getIndexReader().leaves()) {
      if (!limit.isOver()) {
        collector.collect(leaf);
      }
    }
    return page(collector, expansion, tracks, skipped)
        .withTitles(collector.titles().matches())
        .withFacets(facets.map(FacetCounter::counts).orElse(List.of()))
        .withRemarks(SearchWarnings.of(searcher, question, expansion, limit))
        .withIncomplete(collector.isTooLarge() ? List.of(TOO_LARGE) : List.of())
        .withStanding(standing(collector, state, skipped));
  }

  /**
   * Returns the number of transcripts to keep. In a list of moments a page may need any of them.
   */
  private long keep(long skipped) {
    return isList() ? Long.MAX_VALUE : skipped + request.page().size();
  }

  private boolean isOfAll() {
    return request.reading().tracks() == TrackSelection.ALL;
  }

  private boolean isList() {
    return request.arrangement().view() == ResultView.MOMENTS && question.words().isPresent();
  }

  private SearchResult page(
      HitCollector collector, TermExpansion expansion, TrackMap tracks, long skipped)
      throws IOException {
    var arrangement = request.arrangement();
    var finder = new HitFinder(question, expansion, request.detail(), arrangement.order(), tracks);
    var result = SearchResult.of(request, collector.count(), collector.videos());
    if (isList()) {
      var slices =
          MomentList.page(collector.best(), arrangement.sort(), skipped, request.page().size());
      return result.withMoments(finder.moments(slices));
    }
    return result.withHits(finder.hits(collector.best().stream().skip(skipped).toList()));
  }

  private ResultPosition standing(
      HitCollector collector, IndexSnapshots.Snapshot state, long skipped) {
    long all = isList() ? collector.count().all() : collector.videos();
    if (all == 0) {
      return new ResultPosition(skipped, Optional.empty(), Optional.empty());
    }
    state.keep();
    long reached = skipped + request.page().size();
    return new ResultPosition(
        skipped,
        Optional.of(state.name()),
        reached < all
            ? Optional.of(ContinuationToken.of(request, state.name(), reached).text())
            : Optional.empty());
  }
}
