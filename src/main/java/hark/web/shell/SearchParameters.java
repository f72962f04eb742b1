package hark.web.shell;

import hark.query.QueryParser;
import hark.search.request.Facet;
import hark.search.request.MatchOptions;
import hark.search.request.MomentOrder;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.ResultOrder;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TrackSelection;
import hark.search.request.VideoSort;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parameters of a search by page and API, as typed; each is optional. The API refuses invalid
 * values, the page replaces them with the defaults.
 *
 * @param nearby the window in words for unquoted words
 * @param replace whether the result of an offer may take the place of one without moments; by
 *     default on the page only
 * @param typing whether the query is still being typed; on the page only
 * @param playable whether only recordings count that are played inside the page; on the page only
 * @param after continues after another answer, in its snapshot; {@code page} and {@code state} are
 *     then ignored
 */
public record SearchParameters(
    @QueryParam("q") String q,
    @QueryParam("video") @VideoIdText String video,
    @QueryParam("lang") @FacetValueText(Facet.LANGUAGE) String lang,
    @QueryParam("speaker") @FacetValueText(Facet.SPEAKER) String speaker,
    @QueryParam("channel") @FacetValueText(Facet.CHANNEL) String channel,
    @QueryParam("year") @FacetValueText(Facet.YEAR) String year,
    @QueryParam("source") @FacetValueText(Facet.SOURCE) String source,
    @QueryParam("nearby") @WholeNumber(min = 1, max = MatchOptions.MAX_NEARBY) String nearby,
    @QueryParam("tiers") @TierNames String tiers,
    @QueryParam("tracks") @OneOf(TrackSelection.class) String tracks,
    @QueryParam("sort") @OneOf(VideoSort.class) String sort,
    @QueryParam("order") @OneOf(MomentOrder.class) String order,
    @QueryParam("view") @OneOf(ResultView.class) String view,
    @QueryParam("context") @WholeNumber(min = 0, max = ResultOptions.MAX_CONTEXT) String context,
    @QueryParam("facets") @Pattern(regexp = "true|false") String facets,
    @QueryParam("allMoments") @Pattern(regexp = "true|false") String allMoments,
    @QueryParam("replace") @Pattern(regexp = "true|false") String replace,
    @QueryParam("typing") @Pattern(regexp = "true|false") String typing,
    @QueryParam("playable") @Pattern(regexp = "true|false") String playable,
    @QueryParam("page") @WholeNumber(min = 1, max = PageRequest.REACH) String page,
    @QueryParam("size") @WholeNumber(min = 1, max = PageRequest.MAX_SIZE) String size,
    @QueryParam("state") @Size(max = LONGEST) String state,
    @QueryParam("after") @Size(max = LONGEST) String after) {

  private static final int LONGEST = 200;

  /** Returns the search request; invalid values count as missing. */
  public SearchRequest request() {
    var request =
        SearchRequest.of(RequestValues.text(q))
            .in(Optional.ofNullable(video).flatMap(RequestValues::videoId))
            .withFacetValues(chosen())
            .withMatchOptions(
                new MatchOptions(
                    RequestValues.number(nearby, QueryParser.NEARBY, 1, MatchOptions.MAX_NEARBY),
                    RequestValues.tiers(tiers),
                    RequestValues.choice(tracks, TrackSelection.BEST)))
            .withResultOrder(
                new ResultOrder(
                    RequestValues.choice(sort, VideoSort.RELEVANCE),
                    RequestValues.choice(order, MomentOrder.BEST),
                    RequestValues.choice(view, ResultView.VIDEOS)));
    int segments = RequestValues.number(context, -1, 0, ResultOptions.MAX_CONTEXT);
    return request
        .withResultOptions(
            new ResultOptions(
                ResultOptions.DEFAULT_MOMENTS,
                0,
                segments < 0 ? OptionalInt.empty() : OptionalInt.of(segments),
                "true".equals(facets)))
        .withPage(asked());
  }

  /** Returns whether the page is beyond those that can be reached by number. */
  public boolean isOutOfReach() {
    return after == null && number(PageRequest.REACH) > PageRequest.last(perPage());
  }

  private PageRequest asked() {
    int size = perPage();
    return new PageRequest(
        number(PageRequest.last(size)),
        size,
        Optional.ofNullable(state),
        Optional.ofNullable(after));
  }

  private int number(int most) {
    return RequestValues.number(page, 1, 1, most);
  }

  private int perPage() {
    return RequestValues.number(size, PageRequest.DEFAULT_SIZE, 1, PageRequest.MAX_SIZE);
  }

  private Map<Facet, String> chosen() {
    var chosen = new EnumMap<Facet, String>(Facet.class);
    choose(Facet.LANGUAGE, lang, chosen);
    choose(Facet.SPEAKER, speaker, chosen);
    choose(Facet.CHANNEL, channel, chosen);
    choose(Facet.YEAR, year, chosen);
    choose(Facet.SOURCE, source, chosen);
    return chosen;
  }

  private static void choose(Facet facet, String value, Map<Facet, String> chosen) {
    if (value != null && FacetValueText.Check.problem(facet, value).isEmpty()) {
      chosen.put(facet, value);
    }
  }
}
