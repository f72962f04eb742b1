package hark.search;

import hark.transcript.VideoId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A search request.
 *
 * @param queryText as typed
 * @param video restricts the search to this video
 * @param chosen values of facets that must hold besides the filters of the query text, each valid
 *     for its facet
 */
public record SearchRequest(
    String queryText,
    Optional<VideoId> video,
    Map<Facet, String> chosen,
    MatchOptions reading,
    ResultOrder arrangement,
    ResultOptions detail,
    PageRequest page) {

  public SearchRequest {
    Objects.requireNonNull(queryText);
    Objects.requireNonNull(video);
    Objects.requireNonNull(reading);
    Objects.requireNonNull(arrangement);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(page);
    chosen = Map.copyOf(chosen);
    chosen.forEach(Facet::filters);
  }

  /** Creates a request for the first page of hits over the whole library. */
  public static SearchRequest of(String queryText) {
    return new SearchRequest(
        queryText,
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

  /** Restricts the search to a video. */
  public SearchRequest in(VideoId newVideo) {
    return in(Optional.of(newVideo));
  }

  /** Restricts the search to a video, or to none. */
  public SearchRequest in(Optional<VideoId> newVideo) {
    return new SearchRequest(queryText, newVideo, chosen, reading, arrangement, detail, page);
  }

  public SearchRequest withChosen(Map<Facet, String> newChosen) {
    return new SearchRequest(queryText, video, newChosen, reading, arrangement, detail, page);
  }

  public SearchRequest withReading(MatchOptions newReading) {
    return new SearchRequest(queryText, video, chosen, newReading, arrangement, detail, page);
  }

  public SearchRequest withNearby(int nearby) {
    return withReading(new MatchOptions(nearby, reading.tiers(), reading.tracks()));
  }

  public SearchRequest withTiers(TierSelection tiers) {
    return withReading(new MatchOptions(reading.nearby(), tiers, reading.tracks()));
  }

  public SearchRequest withTracks(TrackSelection tracks) {
    return withReading(new MatchOptions(reading.nearby(), reading.tiers(), tracks));
  }

  public SearchRequest withArrangement(ResultOrder newArrangement) {
    return new SearchRequest(queryText, video, chosen, reading, newArrangement, detail, page);
  }

  public SearchRequest withSort(VideoSort sort) {
    return withArrangement(new ResultOrder(sort, arrangement.order(), arrangement.view()));
  }

  public SearchRequest withOrder(MomentOrder order) {
    return withArrangement(new ResultOrder(arrangement.sort(), order, arrangement.view()));
  }

  public SearchRequest withView(ResultView view) {
    return withArrangement(new ResultOrder(arrangement.sort(), arrangement.order(), view));
  }

  public SearchRequest withDetail(ResultOptions newDetail) {
    return new SearchRequest(queryText, video, chosen, reading, arrangement, newDetail, page);
  }

  /** Sets the number of segments shown on each side of a moment. */
  public SearchRequest withContext(int segments) {
    return withContext(OptionalInt.of(segments));
  }

  /** Sets the number of segments shown on each side of a moment; empty for its sentence. */
  public SearchRequest withContext(OptionalInt segments) {
    return withDetail(new ResultOptions(detail.moments(), segments, detail.facets()));
  }

  /** Sets the most moments of each hit. */
  public SearchRequest withMoments(int moments) {
    return withDetail(new ResultOptions(moments, detail.context(), detail.facets()));
  }

  public SearchRequest withFacets() {
    return withDetail(new ResultOptions(detail.moments(), detail.context(), true));
  }

  public SearchRequest withPage(PageRequest newPage) {
    return new SearchRequest(queryText, video, chosen, reading, arrangement, detail, newPage);
  }

  /** Requests a page of the current snapshot. */
  public SearchRequest withPage(int number, int size) {
    return withPage(PageRequest.of(number, size));
  }
}
