package hark.web.view;

import hark.search.Page;
import hark.search.SearchResult;
import hark.search.SearchResult.SyntaxHint;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question and its answer.
 *
 * @param video the ID of the one video looked into; empty for all
 * @param videoTitle its title, or its ID where it is not in the library
 * @param count the answer in one line
 * @param notes what to know of the answer, in whole sentences
 */
public record SearchView(
    String query,
    String video,
    String videoTitle,
    String count,
    boolean found,
    List<HitView> hits,
    List<String> notes,
    Optional<HintView> hint,
    Paging paging) {

  /**
   * What could not be read in the query.
   *
   * @param before what stands before the place, as typed, at most {@value #ROUND} characters
   * @param after what stands from the place on, as typed, at most {@value #ROUND} characters
   */
  public record HintView(int column, String message, String before, String after) {

    static final int ROUND = 24;

    static HintView of(SyntaxHint hint, String query) {
      int at = Math.clamp(hint.column() - 1L, 0, query.length());
      return new HintView(
          hint.column(),
          hint.message(),
          query.substring(Math.max(0, at - ROUND), at),
          query.substring(at, Math.min(query.length(), at + ROUND)));
    }
  }

  public static SearchView of(SearchResult result, String videoTitle, int usualSize) {
    var request = result.request();
    var video = request.video().map(VideoId::value).orElse("");
    return new SearchView(
        request.queryText(),
        video,
        videoTitle,
        count(result),
        result.totalVideos() > 0,
        result.hits().stream().map(hit -> HitView.of(hit, request)).toList(),
        notes(result),
        result.hint().map(hint -> HintView.of(hint, request.queryText())),
        Paging.of(
            request.page().number(),
            Math.min(result.pages(), Page.last(request.page().size())),
            page ->
                Links.search(request.queryText(), video, page, request.page().size(), usualSize)));
  }

  /** The same question to all videos. */
  public String everywhere() {
    return Links.search(query);
  }

  /** The first page of this answer. */
  public String first() {
    return video.isEmpty() ? everywhere() : Links.search(query, video, 1, 0, 0);
  }

  private static List<String> notes(SearchResult result) {
    return Stream.concat(
            result.incomplete().stream().map("Incomplete: "::concat), result.notes().stream())
        .toList();
  }

  private static String count(SearchResult result) {
    if (result.totalVideos() == 0) {
      return "Nothing found";
    }
    if (result.totalMoments() == 0) { // filters alone list videos
      return Say.count(result.totalVideos(), "video");
    }
    var moments = Say.count(result.totalMoments(), "moment");
    return result.request().video().isPresent()
        ? moments
        : moments + " in " + Say.count(result.totalVideos(), "video");
  }

  /** Tells whether the hits of this page are none although there are some on others. */
  public boolean beyond() {
    return found && hits.isEmpty();
  }
}
