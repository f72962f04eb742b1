package hark.search.request;

import hark.transcript.VideoId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A search request.
 *
 * @param queryText as typed
 * @param video restricts the search to this video
 * @param among restricts the search to these videos; not part of an address
 * @param facetValues values of facets that must hold besides the filters of the query text, each
 *     valid for its facet
 */
public record SearchRequest(
    String queryText,
    Optional<VideoId> video,
    Optional<Set<VideoId>> among,
    Map<Facet, String> facetValues,
    MatchOptions matchOptions,
    ResultOrder resultOrder,
    ResultOptions resultOptions,
    PageRequest page) {

  public SearchRequest {
    Objects.requireNonNull(queryText);
    Objects.requireNonNull(video);
    among = among.map(Set::copyOf);
    Objects.requireNonNull(matchOptions);
    Objects.requireNonNull(resultOrder);
    Objects.requireNonNull(resultOptions);
    Objects.requireNonNull(page);
    facetValues = Map.copyOf(facetValues);
    facetValues.forEach(Facet::filters);
  }

  /** Creates a request for the first page of hits over the whole library. */
  public static SearchRequest of(String queryText) {
    return new SearchRequest(
        queryText,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        MatchOptions.USUAL,
        ResultOrder.USUAL,
        ResultOptions.USUAL,
        PageRequest.FIRST);
  }

  /** Creates a request for all moments of one video. */
  public static SearchRequest within(VideoId video, String queryText) {
    return of(queryText).in(video).withMoments(ResultOptions.ALL_MOMENTS);
  }

  public SearchRequest withQueryText(String newText) {
    return new SearchRequest(
        newText, video, among, facetValues, matchOptions, resultOrder, resultOptions, page);
  }

  /** Restricts the search to a video. */
  public SearchRequest in(VideoId newVideo) {
    return in(Optional.of(newVideo));
  }

  /** Restricts the search to a video, or to none. */
  public SearchRequest in(Optional<VideoId> newVideo) {
    return new SearchRequest(
        queryText, newVideo, among, facetValues, matchOptions, resultOrder, resultOptions, page);
  }

  /** Restricts the search to some videos. */
  public SearchRequest among(Set<VideoId> videos) {
    return new SearchRequest(
        queryText,
        video,
        Optional.of(videos),
        facetValues,
        matchOptions,
        resultOrder,
        resultOptions,
        page);
  }

  public SearchRequest withFacetValues(Map<Facet, String> newValues) {
    return new SearchRequest(
        queryText, video, among, newValues, matchOptions, resultOrder, resultOptions, page);
  }

  public SearchRequest withMatchOptions(MatchOptions newOptions) {
    return new SearchRequest(
        queryText, video, among, facetValues, newOptions, resultOrder, resultOptions, page);
  }

  public SearchRequest withNearby(int nearby) {
    return withMatchOptions(new MatchOptions(nearby, matchOptions.tiers(), matchOptions.tracks()));
  }

  public SearchRequest withTiers(TierSelection tiers) {
    return withMatchOptions(new MatchOptions(matchOptions.nearby(), tiers, matchOptions.tracks()));
  }

  public SearchRequest withTracks(TrackSelection tracks) {
    return withMatchOptions(new MatchOptions(matchOptions.nearby(), matchOptions.tiers(), tracks));
  }

  public SearchRequest withResultOrder(ResultOrder newOrder) {
    return new SearchRequest(
        queryText, video, among, facetValues, matchOptions, newOrder, resultOptions, page);
  }

  public SearchRequest withSort(VideoSort sort) {
    return withResultOrder(new ResultOrder(sort, resultOrder.order(), resultOrder.view()));
  }

  public SearchRequest withOrder(MomentOrder order) {
    return withResultOrder(new ResultOrder(resultOrder.sort(), order, resultOrder.view()));
  }

  /** Returns the order of the moments of each video, which may depend on the other choices. */
  public MomentOrder momentOrder() {
    boolean byTime =
        resultOrder.order() == MomentOrder.BEST
            && (video.isPresent() || resultOrder.sort() != VideoSort.RELEVANCE);
    return byTime ? MomentOrder.TIME : resultOrder.order();
  }

  public SearchRequest withView(ResultView view) {
    return withResultOrder(new ResultOrder(resultOrder.sort(), resultOrder.order(), view));
  }

  public SearchRequest withResultOptions(ResultOptions newOptions) {
    return new SearchRequest(
        queryText, video, among, facetValues, matchOptions, resultOrder, newOptions, page);
  }

  /** Sets the number of segments shown on each side of a moment. */
  public SearchRequest withContext(int segments) {
    return withContext(OptionalInt.of(segments));
  }

  /** Sets the number of segments shown on each side of a moment; empty for its sentence. */
  public SearchRequest withContext(OptionalInt segments) {
    return withResultOptions(resultOptions.withContext(segments));
  }

  /** Sets the most moments of each hit. */
  public SearchRequest withMoments(int moments) {
    return withResultOptions(resultOptions.withMoments(moments));
  }

  /** Sets the number of moments up to which a hit has all of them, whatever the most is. */
  public SearchRequest withWhole(int moments) {
    return withResultOptions(resultOptions.withWhole(moments));
  }

  public SearchRequest withFacets() {
    return withResultOptions(resultOptions.withFacets());
  }

  public SearchRequest withPage(PageRequest newPage) {
    return new SearchRequest(
        queryText, video, among, facetValues, matchOptions, resultOrder, resultOptions, newPage);
  }

  /** Requests a page of the current snapshot. */
  public SearchRequest withPage(int number, int size) {
    return withPage(PageRequest.of(number, size));
  }
}
