package hark.web.search;

import hark.language.Words;
import hark.query.QueryWords;
import hark.search.Hit;
import hark.search.SearchResult;
import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import hark.web.view.PageLinks;
import hark.web.view.PageNavigation;
import hark.web.view.SearchContext;
import hark.web.view.SearchLink;
import hark.web.view.Timeline;
import hark.web.view.VideoPlayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A search and its result.
 *
 * @param unfinished whether the result is of another query, because this one is still being typed
 * @param fields the values kept when the query text changes, by the names of their parameters
 * @param video the ID of the one video searched; empty for all
 * @param videoTitle its title, or its ID if it is not in the library
 * @param count the size of the result
 * @param titles videos whose titles contain the words
 * @param moreTitles the number of further ones
 * @param menus the menus that vary the search
 * @param hits of a list of videos
 * @param lines of a list of moments
 * @param incomplete the reasons the result may be incomplete, in whole sentences
 * @param notes notes about the result, in whole sentences
 * @param offers other queries, if this one has no exact moments, and words that sound alike, if it
 *     has few moments; on a first page only
 * @param first the address of the first page of this result
 * @param everywhere the address of the same search in all videos
 * @param row the moments that can be played, one after the other; empty if there are none
 * @param files the result as files to download
 */
public record SearchView(
    String query,
    boolean unfinished,
    Map<String, String> fields,
    String video,
    String videoTitle,
    ResultCount count,
    boolean found,
    List<TitleView> titles,
    int moreTitles,
    List<SearchMenu> menus,
    List<HitView> hits,
    List<MomentLine> lines,
    List<String> incomplete,
    List<String> notes,
    Optional<HintView> hint,
    OffersView offers,
    PageNavigation paging,
    String first,
    String everywhere,
    Optional<ResultRow> row,
    Optional<Files> files) {

  /**
   * Returns the address of the library with the videos whose titles have the words; empty where the
   * query has filters or operators, which that list does not know.
   */
  public String allTitles() {
    var words = Words.of(query).stream().map(Words.Word::text).toList();
    boolean isPlain = QueryWords.of(query).words().size() == words.size();
    return isPlain ? "/videos?filter=" + DeepLink.encode(String.join(" ", words)) : "";
  }

  /** Returns whether there is no result and nothing better to offer. */
  public boolean isNothing() {
    return !found && !offers.leading();
  }

  /**
   * The moments of the result that can be played, in sequence.
   *
   * @param link the address of the first page of a list of them
   * @param stops the number of places where it plays, one for all moments that share an excerpt;
   *     empty if there are so many moments that this is not known before they are listed
   */
  public record ResultRow(String link, Optional<Long> stops) {

    /** Returns whether there is more than one place to play. */
    public boolean several() {
      return stops.isEmpty() || stops.get() > 1;
    }
  }

  /**
   * The size of a result.
   *
   * @param moments 0 if the query has only filters
   * @param inflected the number of moments with other forms of the words
   * @param number the number of moments with a number said or written in another way
   * @param sounds the number of moments with words that sound like them
   * @param inOne whether only one video was searched
   */
  public record ResultCount(
      int videos, long moments, long inflected, long number, long sounds, boolean inOne) {

    private static ResultCount of(SearchResult result) {
      return new ResultCount(
          result.totalVideos(),
          result.totalMoments(),
          result.count().inflected(),
          result.count().number(),
          result.count().sounds(),
          result.request().video().isPresent());
    }
  }

  /** The addresses of a result as files. */
  public record Files(String csv, String json) {

    private static Optional<Files> of(SearchResult result, SearchRequest first) {
      return result.totalVideos() == 0
          ? Optional.empty()
          : Optional.of(new Files(SearchLink.file("csv", first), SearchLink.file("json", first)));
    }
  }

  /**
   * Returns the view of a result.
   *
   * @param query for the field and the title of the page
   * @param videoTitle of the one video searched; without meaning if all are
   * @param players the function that gives the player of a recording
   * @param timelines the function that gives the time line of a hit
   * @param row the moments that can be played
   */
  public static SearchView of(
      SearchResult result,
      String query,
      String videoTitle,
      Function<Video, VideoPlayer> players,
      Function<Hit, Optional<Timeline>> timelines,
      Optional<ResultRow> row) {
    var request = result.request();
    var first = request.withPage(PageRequest.of(1, request.page().size()));
    var lines = result.moments().stream().filter(one -> !one.moment().shown()).toList();
    if (lines.isEmpty()) {
      lines = result.moments().stream().limit(1).toList(); // all are shown on the page before
    }
    return new SearchView(
        query,
        !query.equals(request.queryText()),
        SearchLink.fields(request),
        request.video().map(VideoId::value).orElse(""),
        videoTitle,
        ResultCount.of(result),
        result.totalVideos() > 0,
        result.titles().first().stream().map(TitleView::of).toList(),
        result.titles().count() - result.titles().first().size(),
        SearchMenus.of(result),
        result.hits().stream()
            .map(hit -> HitView.of(hit, request, players.apply(hit.video()), timelines.apply(hit)))
            .toList(),
        lines.stream()
            .map(one -> MomentLine.of(one, SearchContext.of(request), players.apply(one.video())))
            .toList(),
        PageLanguage.word(result.incomplete()),
        PageLanguage.word(result.notes()),
        result.hint().map(hint -> HintView.of(hint, request.queryText())),
        OffersView.of(result),
        paging(result),
        PageLinks.search(first),
        PageLinks.search(first.in(Optional.empty())),
        row,
        Files.of(result, first));
  }

  /**
   * Returns links to pages by number within their range, and beyond it by the address in the
   * result.
   */
  private static PageNavigation paging(SearchResult result) {
    var request = result.request();
    int last = PageRequest.last(request.page().size());
    var paging =
        PageNavigation.of(
            result.page(),
            Math.min(result.pages(), last),
            number -> PageLinks.search(request.withPage(page(result, number))));
    return result.page() < last
        ? paging
        : paging.withNext(result.next().map(next -> PageLinks.search(after(request, next))));
  }

  private static PageRequest page(SearchResult result, int number) {
    return new PageRequest(
        number, result.request().page().size(), result.snapshot(), Optional.empty());
  }

  private static SearchRequest after(SearchRequest request, String next) {
    return request.withPage(
        new PageRequest(1, request.page().size(), Optional.empty(), Optional.of(next)));
  }

  /**
   * Returns whether the result belongs to a finished query: something was found, and the whole
   * query text was valid.
   */
  public boolean settled() {
    return found && hint.isEmpty();
  }

  /** Returns whether this page is empty although others are not. */
  public boolean beyond() {
    return found && hits.isEmpty() && lines.isEmpty();
  }
}
