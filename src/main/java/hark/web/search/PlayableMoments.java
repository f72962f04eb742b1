package hark.web.search;

import hark.library.Library;
import hark.search.Hit;
import hark.search.Search;
import hark.search.SearchResult;
import hark.search.VideoMoment;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.transcript.Video;
import hark.web.media.PlayableVideos;
import hark.web.search.SearchView.ResultRow;
import hark.web.view.PageLinks;
import hark.web.view.VideoPlayer;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The moments of a result that can be played one after the other. Safe to share between threads.
 */
@Singleton
class PlayableMoments {

  private final Search search;
  private final Library library;
  private final PlayableVideos videos;

  PlayableMoments(Search search, Library library, PlayableVideos videos) {
    this.search = search;
    this.library = library;
    this.videos = videos;
  }

  /** Returns the same request for recordings only that can be played inside the page. */
  SearchRequest only(SearchRequest request) {
    return request.among(videos.now());
  }

  /**
   * Returns the moments of a result that can be played; empty if there are none.
   *
   * @param players gives the player of a recording
   * @param isCancelled as in {@link Search#find(SearchRequest, BooleanSupplier)}
   */
  Optional<ResultRow> row(
      SearchResult result, Function<Video, VideoPlayer> players, BooleanSupplier isCancelled) {
    long moments = count(result, players, isCancelled);
    if (moments == 0) {
      return Optional.empty();
    }
    var all =
        result
            .request()
            .withView(ResultView.MOMENTS)
            .withPage(PageRequest.of(1, PageRequest.MAX_SIZE));
    var row = moments < result.totalMoments() ? all.among(videos.at(result.snapshot())) : all;
    var stops =
        moments > PageRequest.MAX_SIZE
            ? Optional.<Long>empty()
            : stops(result, players, moments)
                .or(() -> stops(search.find(row, isCancelled), players, moments));
    return Optional.of(new ResultRow(PageLinks.search(row), stops));
  }

  /**
   * Counts the places where a row of moments plays: moments that share an excerpt are played
   * together.
   *
   * @return empty if the result does not tell, as it lacks some of the moments or has them in
   *     another order
   */
  private static Optional<Long> stops(
      SearchResult result, Function<Video, VideoPlayer> players, long moments) {
    var all =
        result.listsMoments()
            ? result.moments()
            : isInOneTier(result)
                ? result.hits().stream().flatMap(PlayableMoments::moments).toList()
                : List.<VideoMoment>of();
    var playable = all.stream().filter(one -> players.apply(one.video()).isInPage()).toList();
    return playable.size() < moments
        ? Optional.empty()
        : Optional.of(playable.stream().filter(one -> !one.moment().shown()).count());
  }

  private static Stream<VideoMoment> moments(Hit hit) {
    return hit.moments().stream().map(moment -> new VideoMoment(hit.video(), hit.track(), moment));
  }

  /** Checks whether a list of the moments has those of each video in the order of its hit. */
  private static boolean isInOneTier(SearchResult result) {
    return Arrays.stream(Tier.values())
        .anyMatch(tier -> result.count().of(tier) == result.totalMoments());
  }

  private long count(
      SearchResult result, Function<Video, VideoPlayer> players, BooleanSupplier isCancelled) {
    if (result.totalMoments() == 0) {
      return 0;
    }
    if (result.hits().size() == result.totalVideos()) {
      return result.hits().stream()
          .filter(hit -> players.apply(hit.video()).isInPage())
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
