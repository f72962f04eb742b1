package hark.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.search.FacetCounts;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.Offer;
import hark.search.SearchOffers;
import hark.search.SearchResult;
import hark.search.TitleMatches;
import hark.search.VideoMoment;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.HintJson;
import hark.web.view.LazyList;
import hark.web.view.PageLanguage;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SearchLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A result as JSON. Times are decimal seconds. Empty members are left out.
 *
 * @param state the snapshot of the index that was searched
 * @param next the address of the page after this one, in the same snapshot
 * @param incomplete the reasons the result may be incomplete
 * @param notes further notes about the result, in whole sentences
 * @param titles videos whose titles contain the words
 * @param facets by the parameter that chooses a value
 * @param replaced the typed query, if the result is that of an offer
 * @param offers other queries, if this one has no exact moments, and words that sound alike, if it
 *     has few moments; on a first page only
 * @param videos the page of a list of videos
 * @param moments the page of a list of moments
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SearchResultJson(
    String query,
    long totalMoments,
    long exactMoments,
    long inflectedMoments,
    long numberMoments,
    long soundsMoments,
    int totalVideos,
    int page,
    int size,
    Optional<String> state,
    Optional<String> next,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> incomplete,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
    Optional<HintJson> hint,
    Optional<Titles> titles,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, FacetJson> facets,
    Optional<ReplacedJson> replaced,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OfferJson> offers,
    Optional<List<VideoHit>> videos,
    Optional<List<MomentHit>> moments) {

  /** The videos whose titles contain the words, the best few of them with their names. */
  public record Titles(int count, List<TitleJson> videos) {

    static Optional<Titles> of(TitleMatches matches) {
      return matches.count() == 0
          ? Optional.empty()
          : Optional.of(
              new Titles(matches.count(), matches.first().stream().map(TitleJson::of).toList()));
    }
  }

  /** A video whose title contains the words. */
  public record TitleJson(String videoId, String title, String url) {

    static TitleJson of(Video video) {
      return new TitleJson(video.id().value(), video.title(), DeepLink.to(video.id()));
    }
  }

  /** The typed query, which has no moments, and the offer whose result this is. */
  public record ReplacedJson(String query, OfferJson shown) {

    static ReplacedJson of(SearchOffers.Replacement replacement, SearchRequest request) {
      return new ReplacedJson(replacement.typed(), OfferJson.of(replacement.shown(), request));
    }
  }

  /**
   * Another query.
   *
   * @param kind such as {@code spelling}
   * @param leftOut the words of the typed query that it lacks
   * @param url of its page, a path inside this site
   */
  public record OfferJson(
      String kind,
      String query,
      long totalMoments,
      long exactMoments,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftOut,
      String url) {

    static OfferJson of(Offer offer, SearchRequest request) {
      return new OfferJson(
          name(offer.kind()),
          offer.query(),
          offer.count().all(),
          offer.count().exact(),
          offer.leftOut(),
          OffersView.address(offer, request));
    }
  }

  /** The values of one facet, and the number of values left out. */
  public record FacetJson(List<FacetCounts.FacetValue> values, int left) {}

  /** A video of a result. */
  public record VideoHit(
      String videoId,
      String title,
      String language,
      int momentCount,
      long exactCount,
      List<MomentJson> moments) {

    static VideoHit of(Hit hit, SearchContext query) {
      return new VideoHit(
          hit.video().id().value(),
          hit.video().title(),
          hit.track().language(),
          hit.momentCount(),
          hit.count().exact(),
          LazyList.of(hit.moments(), moment -> MomentJson.of(hit.video().id(), moment, query)));
    }
  }

  /** A moment of a list of moments. */
  public record MomentHit(String videoId, String title, String language, MomentJson moment) {

    static MomentHit of(VideoMoment one, SearchContext query) {
      var video = one.video();
      return new MomentHit(
          video.id().value(),
          video.title(),
          one.track().language(),
          MomentJson.of(video.id(), one.moment(), query));
    }
  }

  /**
   * A moment.
   *
   * @param segment ordinal of the first segment it touches, from 0
   * @param tier the match of its words, such as {@code exact}
   * @param text the snippet
   * @param speaker the speaker of its first word
   * @param track the key of its track; absent for the best track of the video
   * @param url a path inside this site
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record MomentJson(
      double start,
      double end,
      int segment,
      String tier,
      String text,
      List<Fragment> fragments,
      Optional<String> speaker,
      Optional<String> track,
      String url) {

    static MomentJson of(VideoId video, Moment moment, SearchContext query) {
      return new MomentJson(
          DisplayFormat.seconds(moment.startMillis()),
          DisplayFormat.seconds(moment.endMillis()),
          moment.segment(),
          name(moment.tier()),
          moment.snippet().text(),
          moment.snippet().fragments(),
          moment.speaker(),
          moment.track().map(Track::key),
          PageLinks.moment(video, moment, query));
    }
  }

  public static SearchResultJson of(SearchResult result) {
    var query = SearchContext.alone(result.request());
    boolean list = result.listsMoments();
    var videos = result.hits().stream().map(hit -> VideoHit.of(hit, query)).toList();
    var moments = result.moments().stream().map(one -> MomentHit.of(one, query)).toList();
    return new SearchResultJson(
        query.query(),
        result.totalMoments(),
        result.count().exact(),
        result.count().inflected(),
        result.count().number(),
        result.count().sounds(),
        result.totalVideos(),
        result.page(),
        result.request().page().size(),
        result.snapshot(),
        result.next(),
        PageLanguage.word(result.incomplete()),
        PageLanguage.word(result.notes()),
        result.hint().map(HintJson::of),
        Titles.of(result.titles()),
        facets(result.facets()),
        result.offers().replacement().map(one -> ReplacedJson.of(one, result.request())),
        result.offers().offers().stream()
            .map(offer -> OfferJson.of(offer, result.request()))
            .toList(),
        list ? Optional.empty() : Optional.of(videos),
        list ? Optional.of(moments) : Optional.empty());
  }

  private static Map<String, FacetJson> facets(List<FacetCounts> facets) {
    var named = new LinkedHashMap<String, FacetJson>();
    for (var facet : facets) {
      named.put(SearchLink.parameter(facet.facet()), new FacetJson(facet.values(), facet.left()));
    }
    return named;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
