package hark.search;

import hark.transcript.VideoId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question.
 *
 * @param queryText as typed
 * @param video look only into this one
 * @param chosen values of facets that must hold besides the filters of the query text, each fit for
 *     its facet
 */
public record SearchRequest(
    String queryText,
    Optional<VideoId> video,
    Map<Facet, String> chosen,
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
    chosen = Map.copyOf(chosen);
    chosen.forEach(Facet::filters);
  }

  /** The first page of hits over the whole library. */
  public static SearchRequest of(String queryText) {
    return new SearchRequest(
        queryText,
        Optional.empty(),
        Map.of(),
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
    return new SearchRequest(queryText, newVideo, chosen, reading, arrangement, detail, page);
  }

  public SearchRequest withChosen(Map<Facet, String> newChosen) {
    return new SearchRequest(queryText, video, newChosen, reading, arrangement, detail, page);
  }

  public SearchRequest withReading(Reading newReading) {
    return new SearchRequest(queryText, video, chosen, newReading, arrangement, detail, page);
  }

  public SearchRequest withNearby(int nearby) {
    return withReading(new Reading(nearby, reading.tiers()));
  }

  public SearchRequest withTiers(Tiers tiers) {
    return withReading(new Reading(reading.nearby(), tiers));
  }

  public SearchRequest withArrangement(Arrangement newArrangement) {
    return new SearchRequest(queryText, video, chosen, reading, newArrangement, detail, page);
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
    return new SearchRequest(queryText, video, chosen, reading, arrangement, newDetail, page);
  }

  /** So many segments on each side of a moment. */
  public SearchRequest withContext(int segments) {
    return withContext(OptionalInt.of(segments));
  }

  /** So many segments on each side of a moment, or the sentence it stands in. */
  public SearchRequest withContext(OptionalInt segments) {
    return withDetail(new Detail(detail.moments(), segments, detail.facets()));
  }

  /** So many moments of each hit at the most. */
  public SearchRequest withMoments(int moments) {
    return withDetail(new Detail(moments, detail.context(), detail.facets()));
  }

  public SearchRequest withFacets() {
    return withDetail(new Detail(detail.moments(), detail.context(), true));
  }

  public SearchRequest withPage(Page newPage) {
    return new SearchRequest(queryText, video, chosen, reading, arrangement, detail, newPage);
  }

  /** A page of the present state of the index. */
  public SearchRequest withPage(int number, int size) {
    return withPage(Page.of(number, size));
  }
}
