package hark.lucene.shard;

import hark.lucene.ShardReader.PageItem;
import hark.lucene.ShardReader.PagePart;
import hark.lucene.ShardReader.SearchedPart;
import hark.lucene.ShardReader.ShardQuery;
import hark.query.ParsedQuery;
import hark.search.Hit;
import hark.search.SearchNotices;
import hark.search.SearchResult;
import hark.search.VideoMoment;
import hark.search.part.ContinuationToken;
import hark.search.part.FacetTally;
import hark.search.part.FilterNotes;
import hark.search.part.MomentPage;
import hark.search.part.RankedVideo;
import hark.search.part.SearchBounds;
import hark.search.part.SearchPart;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** One search in one snapshot. Used by one thread. */
final class SnapshotSearch {

  private final OpenShards shards;
  private final ParsedQuery query;
  private final SearchRequest request;
  private final long skipped;
  private final boolean isList;
  private SearchBounds bounds = SearchBounds.NONE;

  SnapshotSearch(OpenShards shards, ParsedQuery query, SearchRequest request, long skipped) {
    this.shards = shards;
    this.query = query;
    this.request = request;
    this.skipped = skipped;
    this.isList = request.resultOrder().view() == ResultView.MOMENTS && query.words().isPresent();
  }

  SearchResult result() throws IOException {
    int size = request.page().size();
    long keep = isList ? Long.MAX_VALUE : skipped + size;
    int bring = isList || skipped > 0 ? 0 : size;
    var question = shards.question(query, request.matchOptions().tiers());
    var parts = shards.ask(new SearchTask(question, request, keep, bring));
    var part = SearchPart.merged(parts.stream().map(SearchedPart::part).toList(), keep);
    bounds = part.bounds();
    var result = SearchResult.of(request, part.count(), part.videos());
    var page =
        isList
            ? result.withMoments(moments(question, part))
            : result.withHits(bring > 0 ? brought(part, parts) : hits(question, part.best(), size));
    return page.withTitles(part.titles().matches())
        .withFacets(part.facets().map(FacetTally::counts).orElse(List.of()))
        .withNotices(
            new SearchNotices(
                FilterNotes.of(query.filters(), part.fitting()),
                bounds.reasons(shards.seconds()),
                Optional.empty()))
        .withPosition(position(part));
  }

  private List<Hit> brought(SearchPart merged, List<SearchedPart> parts) {
    var hits = new HashMap<VideoId, Hit>();
    for (var part : parts) {
      for (int i = 0; i < part.hits().size(); i++) {
        hits.put(part.part().best().get(i).video(), part.hits().get(i));
      }
    }
    return merged.best().stream().map(video -> hits.get(video.video())).toList();
  }

  private List<Hit> hits(ShardQuery question, List<RankedVideo> best, int size) throws IOException {
    var wanted = best.stream().skip(skipped).limit(size).toList();
    return wanted.isEmpty() ? List.of() : items(shards.ask(new HitTask(question, request, wanted)));
  }

  private List<VideoMoment> moments(ShardQuery question, SearchPart part) throws IOException {
    var slices =
        MomentPage.of(part.best(), request.resultOrder().sort(), skipped, request.page().size());
    return slices.isEmpty()
        ? List.of()
        : items(shards.ask(new MomentTask(question, request, slices))).stream()
            .flatMap(List::stream)
            .toList();
  }

  /** Puts what the shards have of a page in order. */
  private <T> List<T> items(List<PagePart<T>> parts) {
    parts.forEach(part -> bounds = bounds.or(part.bounds()));
    return parts.stream()
        .flatMap(part -> part.items().stream())
        .sorted(Comparator.comparingInt(PageItem::number))
        .map(PageItem::item)
        .toList();
  }

  private SearchResult.ResultPosition position(SearchPart part) {
    long all = isList ? part.count().all() : part.videos();
    if (all == 0) {
      return ContinuationToken.position(request, Optional.empty(), all, skipped);
    }
    return ContinuationToken.position(request, Optional.of(shards.keep()), all, skipped);
  }
}
