package hark.search;

import hark.query.Filter;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question.
 *
 * @param queryText as typed
 * @param video look only into this one
 * @param filters that must hold besides those of the query text
 */
public record SearchRequest(
    String queryText,
    Optional<VideoId> video,
    List<Filter> filters,
    Reading reading,
    Arrangement arrangement,
    Detail detail,
    Page page) {

  public SearchRequest {
    Objects.requireNonNull(queryText);
    Objects.requireNonNull(video);
    Objects.requireNonNull(reading);
    Objects.requireNonNull(arrangement);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(page);
    filters = List.copyOf(filters);
  }

  /** The first page of hits over the whole library. */
  public static SearchRequest of(String queryText) {
    return new SearchRequest(
        queryText,
        Optional.empty(),
        List.of(),
        Reading.USUAL,
        Arrangement.USUAL,
        Detail.USUAL,
        Page.FIRST);
  }

  /** Every moment of one video. */
  public static SearchRequest within(VideoId video, String queryText) {
    return of(queryText).in(video).withMoments(Detail.ALL_MOMENTS);
  }

  /** Only in this video. */
  public SearchRequest in(VideoId newVideo) {
    return in(Optional.of(newVideo));
  }

  /** Only in this video, or in all. */
  public SearchRequest in(Optional<VideoId> newVideo) {
    return new SearchRequest(queryText, newVideo, filters, reading, arrangement, detail, page);
  }

  public SearchRequest withFilters(List<Filter> newFilters) {
    return new SearchRequest(queryText, video, newFilters, reading, arrangement, detail, page);
  }

  public SearchRequest withReading(Reading newReading) {
    return new SearchRequest(queryText, video, filters, newReading, arrangement, detail, page);
  }

  public SearchRequest withNearby(int nearby) {
    return withReading(new Reading(nearby, reading.tiers()));
  }

  public SearchRequest withTiers(Tiers tiers) {
    return withReading(new Reading(reading.nearby(), tiers));
  }

  public SearchRequest withArrangement(Arrangement newArrangement) {
    return new SearchRequest(queryText, video, filters, reading, newArrangement, detail, page);
  }

  public SearchRequest withSort(Sort sort) {
    return withArrangement(new Arrangement(sort, arrangement.order(), arrangement.view()));
  }

  public SearchRequest withOrder(MomentOrder order) {
    return withArrangement(new Arrangement(arrangement.sort(), order, arrangement.view()));
  }

  public SearchRequest withView(View view) {
    return withArrangement(new Arrangement(arrangement.sort(), arrangement.order(), view));
  }

  public SearchRequest withDetail(Detail newDetail) {
    return new SearchRequest(queryText, video, filters, reading, arrangement, newDetail, page);
  }

  /** So many moments of each hit at the most. */
  public SearchRequest withMoments(int moments) {
    return withDetail(new Detail(moments, detail.context(), detail.facets()));
  }

  public SearchRequest withFacets() {
    return withDetail(new Detail(detail.moments(), detail.context(), true));
  }

  public SearchRequest withPage(Page newPage) {
    return new SearchRequest(queryText, video, filters, reading, arrangement, detail, newPage);
  }

  /** A page of the present state of the index. */
  public SearchRequest withPage(int number, int size) {
    return withPage(Page.of(number, size));
  }
}
