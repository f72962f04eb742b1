package hark.web.search;

import hark.search.PageRequest;
import hark.search.ResultView;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.PageLinks;
import hark.web.view.PageNavigation;
import hark.web.view.SearchContext;
import hark.web.view.SearchLink;
import hark.web.view.VideoPlayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question and its answer.
 *
 * @param fields what stays when other words are typed, by the names of their parameters
 * @param video the ID of the one video looked into; empty for all
 * @param videoTitle its title, or its ID where it is not in the library
 * @param count how much was found
 * @param titles videos whose titles have the words
 * @param moreTitles how many further ones there are
 * @param menus the controls
 * @param hits of a list of videos
 * @param lines of a list of moments
 * @param incomplete why something may be missing, in whole sentences
 * @param notes what to know of the answer, in whole sentences
 * @param first the first page of this answer
 * @param everywhere the same question to all videos
 * @param row all moments one after the other; empty where there are none
 * @param files the answer as files to take away
 */
public record SearchView(
    String query,
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
    PageNavigation paging,
    String first,
    String everywhere,
    Optional<ResultRow> row,
    Optional<Files> files) {

  /**
   * All moments of the answer in a row.
   *
   * @param link the first page of a list of them
   */
  public record ResultRow(String link, long moments) {

    private static Optional<ResultRow> of(SearchResult result, SearchRequest first) {
      var list =
          first.withView(ResultView.MOMENTS).withPage(PageRequest.of(1, PageRequest.MAX_SIZE));
      long all = result.totalMoments();
      return all == 0 ? Optional.empty() : Optional.of(new ResultRow(PageLinks.search(list), all));
    }
  }

  /**
   * How much was found.
   *
   * @param moments none where filters alone list videos
   * @param inflected how many of them are in other forms of the words
   * @param inOne only one video was looked into
   */
  public record ResultCount(int videos, long moments, long inflected, boolean inOne) {

    private static ResultCount of(SearchResult result) {
      return new ResultCount(
          result.totalVideos(),
          result.totalMoments(),
          result.count().inflected(),
          result.request().video().isPresent());
    }
  }

  /** The addresses of an answer as files. */
  public record Files(String csv, String json) {

    private static Optional<Files> of(SearchResult result, SearchRequest first) {
      return result.totalVideos() == 0
          ? Optional.empty()
          : Optional.of(new Files(SearchLink.file("csv", first), SearchLink.file("json", first)));
    }
  }

  /**
   * @param videoTitle of the one video looked into; of no meaning where all are
   * @param players how a recording is played
   */
  public static SearchView of(
      SearchResult result, String videoTitle, Function<Video, VideoPlayer> players) {
    var request = result.request();
    var query = request.queryText();
    var first = request.withPage(PageRequest.of(1, request.page().size()));
    return new SearchView(
        query,
        SearchLink.fields(request),
        request.video().map(VideoId::value).orElse(""),
        videoTitle,
        ResultCount.of(result),
        result.totalVideos() > 0,
        result.titles().first().stream().map(TitleView::of).toList(),
        result.titles().count() - result.titles().first().size(),
        SearchMenus.of(result),
        result.hits().stream()
            .map(hit -> HitView.of(hit, request, players.apply(hit.video())))
            .toList(),
        result.moments().stream()
            .map(one -> MomentLine.of(one, SearchContext.of(request), players.apply(one.video())))
            .toList(),
        result.incomplete(),
        result.notes(),
        result.hint().map(hint -> HintView.of(hint, query)),
        paging(result),
        PageLinks.search(first),
        PageLinks.search(first.in(Optional.empty())),
        ResultRow.of(result, first),
        Files.of(result, first));
  }

  /** Pages by number as far as numbers reach, and beyond by what the answer says. */
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
   * Tells whether this is an answer that nobody would take for unfinished: something was found, and
   * everything typed could be read.
   */
  public boolean settled() {
    return found && hint.isEmpty();
  }

  /** Tells whether this page has nothing although there is something on others. */
  public boolean beyond() {
    return found && hits.isEmpty() && lines.isEmpty();
  }
}
