package hark.web.search;

import hark.library.Library;
import hark.search.PageRequest;
import hark.search.ResultView;
import hark.search.Search;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.web.media.MediaResolver;
import hark.web.media.PlayableVideos;
import hark.web.search.SearchView.ResultRow;
import hark.web.view.PageLinks;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The moments of a result that can be played one after the other. Safe to share between threads.
 */
@Singleton
class PlayableMoments {

  private final Search search;
  private final Library library;
  private final MediaResolver media;
  private final PlayableVideos videos;

  PlayableMoments(Search search, Library library, MediaResolver media, PlayableVideos videos) {
    this.search = search;
    this.library = library;
    this.media = media;
    this.videos = videos;
  }

  /** Returns the same request for recordings only that can be played inside the page. */
  SearchRequest only(SearchRequest request) {
    return request.among(videos.at(Optional.empty()));
  }

  /**
   * Returns the moments of a result that can be played; empty if there are none.
   *
   * @param isCancelled as in {@link Search#find(SearchRequest, BooleanSupplier)}
   */
  Optional<ResultRow> row(SearchResult result, BooleanSupplier isCancelled) {
    long moments = count(result, isCancelled);
    if (moments == 0) {
      return Optional.empty();
    }
    var all =
        result
            .request()
            .withView(ResultView.MOMENTS)
            .withPage(PageRequest.of(1, PageRequest.MAX_SIZE));
    boolean some = moments < result.totalMoments();
    return Optional.of(
        new ResultRow(PageLinks.search(all) + (some ? "&playable=true" : ""), moments));
  }

  private long count(SearchResult result, BooleanSupplier isCancelled) {
    if (result.totalMoments() == 0) {
      return 0;
    }
    if (result.hits().size() == result.totalVideos()) {
      return result.hits().stream()
          .filter(hit -> media.player(hit.video(), 0).isInPage())
          .mapToLong(hit -> hit.momentCount())
          .sum();
    }
    var playable = videos.at(result.snapshot());
    if (playable.isEmpty()) {
      return 0;
    }
    if (playable.size() == library.totals().videos()) {
      return result.totalMoments();
    }
    var request = result.request().withMoments(0).withPage(PageRequest.of(1, 1)).among(playable);
    return search.find(request, isCancelled).totalMoments();
  }
}
