package hark.web;

import hark.query.QueryParser;
import hark.search.Arrangement;
import hark.search.Detail;
import hark.search.Facet;
import hark.search.MomentOrder;
import hark.search.Page;
import hark.search.Reading;
import hark.search.SearchRequest;
import hark.search.Sort;
import hark.search.Tiers;
import hark.search.Tracks;
import hark.search.View;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What can be asked of a search by page and API, as it was typed; any may be missing. The API
 * refuses what breaks a constraint, the page takes the usual value in its place.
 *
 * @param nearby over how many words unquoted ones may be spread
 * @param after goes on where another answer ended, in its state; {@code page} and {@code state}
 *     then do not matter
 */
record SearchParameters(
    @QueryParam("q") String q,
    @QueryParam("video") @VideoIdText String video,
    @QueryParam("lang") @ValueOf(Facet.LANGUAGE) String lang,
    @QueryParam("speaker") @ValueOf(Facet.SPEAKER) String speaker,
    @QueryParam("channel") @ValueOf(Facet.CHANNEL) String channel,
    @QueryParam("year") @ValueOf(Facet.YEAR) String year,
    @QueryParam("source") @ValueOf(Facet.SOURCE) String source,
    @QueryParam("nearby") @WholeNumber(min = 1, max = Reading.MAX_NEARBY) String nearby,
    @QueryParam("tiers") @OneOf(Tiers.class) String tiers,
    @QueryParam("tracks") @OneOf(Tracks.class) String tracks,
    @QueryParam("sort") @OneOf(Sort.class) String sort,
    @QueryParam("order") @OneOf(MomentOrder.class) String order,
    @QueryParam("view") @OneOf(View.class) String view,
    @QueryParam("context") @WholeNumber(min = 0, max = Detail.MAX_CONTEXT) String context,
    @QueryParam("facets") @Pattern(regexp = "true|false", message = "must be true or false")
        String facets,
    @QueryParam("allMoments") @Pattern(regexp = "true|false", message = "must be true or false")
        String allMoments,
    @QueryParam("page") @WholeNumber(min = 1, max = Page.REACH) String page,
    @QueryParam("size") @WholeNumber(min = 1, max = Page.MAX_SIZE) String size,
    @QueryParam("state") @Size(max = LONGEST) String state,
    @QueryParam("after") @Size(max = LONGEST) String after) {

  private static final int LONGEST = 200;

  /** The request; what cannot be read is as if it were missing. */
  SearchRequest request() {
    var request =
        SearchRequest.of(Typed.text(q))
            .in(Optional.ofNullable(video).flatMap(Typed::videoId))
            .withChosen(chosen())
            .withReading(
                new Reading(
                    Typed.number(nearby, QueryParser.NEARBY, 1, Reading.MAX_NEARBY),
                    Typed.choice(tiers, Tiers.ALL),
                    Typed.choice(tracks, Tracks.BEST)))
            .withArrangement(
                new Arrangement(
                    Typed.choice(sort, Sort.RELEVANCE),
                    Typed.choice(order, MomentOrder.TIME),
                    Typed.choice(view, View.VIDEOS)));
    int segments = Typed.number(context, -1, 0, Detail.MAX_CONTEXT);
    return request
        .withDetail(
            new Detail(
                Detail.DEFAULT_MOMENTS,
                segments < 0 ? OptionalInt.empty() : OptionalInt.of(segments),
                "true".equals(facets)))
        .withPage(asked());
  }

  /** Tells whether the page lies beyond what can be reached by number. */
  boolean isOutOfReach() {
    return after == null && number(Page.REACH) > Page.last(perPage());
  }

  private Page asked() {
    int size = perPage();
    return new Page(
        number(Page.last(size)), size, Optional.ofNullable(state), Optional.ofNullable(after));
  }

  private int number(int most) {
    return Typed.number(page, 1, 1, most);
  }

  private int perPage() {
    return Typed.number(size, Page.DEFAULT_SIZE, 1, Page.MAX_SIZE);
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
    if (value != null && ValueOf.Check.wrong(facet, value).isEmpty()) {
      chosen.put(facet, value);
    }
  }
}
