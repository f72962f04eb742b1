package hark.web.video;

import hark.library.Library;
import hark.search.Moment;
import hark.search.Search;
import hark.search.SearchResult;
import hark.search.VideoMoment;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.ResultOrder;
import hark.search.request.SearchRequest;
import hark.transcript.VideoId;
import hark.web.shell.RequestValues;
import hark.web.shell.SearchParameters;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The redirect from a video to the previous or next one in the result of a query. */
@Path("/videos/{id}/next")
@Blocking
class NextVideoPage {

  /** The number of best videos among which neighbours are known. */
  static final int REACH = 1_000;

  private final Library library;
  private final Search search;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  NextVideoPage(
      Library library, Search search, ResourcePermits permits, ClientCancellation cancellation) {
    this.permits = permits;
    this.cancellation = cancellation;
    this.library = library;
    this.search = search;
  }

  /**
   * Redirects to the first moment of the next video in the result, with the same filters and order,
   * from the last video to the first, or to the result if there is no other video.
   *
   * @param back not blank for the previous video, and its last moment
   */
  @GET
  public Response next(
      @PathParam("id") String id,
      @BeanParam SearchParameters asked,
      @QueryParam("back") String back) {
    var video = VideoFinder.of(id, library);
    permits.search();
    var request = answer(asked.request());
    boolean backwards = !RequestValues.text(back).isEmpty();
    var link =
        neighbour(video, backwards, request)
            .map(one -> link(one, backwards, request))
            .orElseGet(() -> PageLinks.search(request));
    return Response.seeOther(URI.create(link)).build();
  }

  /** Returns the search whose result makes the videos neighbours, by their first moments. */
  private static SearchRequest answer(SearchRequest asked) {
    return asked
        .in(Optional.empty())
        .withResultOrder(ResultOrder.USUAL)
        .withSort(asked.resultOrder().sort())
        .withContext(OptionalInt.empty())
        .withMoments(1)
        .withPage(PageRequest.FIRST);
  }

  private Optional<VideoMoment> neighbour(VideoId video, boolean back, SearchRequest request) {
    var videos = videos(video, back, request);
    int here = place(video, videos);
    if (videos.size() - (here < 0 ? 0 : 1) == 0) {
      return Optional.empty();
    }
    int next = here < 0 ? 0 : here + (back ? -1 : 1);
    return Optional.of(videos.get(Math.floorMod(next, videos.size())));
  }

  /** Returns the best videos with their first moments, up to a video and its neighbours. */
  private List<VideoMoment> videos(VideoId video, boolean back, SearchRequest request) {
    var videos = new ArrayList<VideoMoment>();
    for (int page = 1; page * PageRequest.MAX_SIZE <= REACH; page++) {
      var result = find(request.withPage(page, PageRequest.MAX_SIZE));
      for (var hit : result.hits()) {
        for (var moment : hit.moments()) {
          videos.add(new VideoMoment(hit.video(), hit.track(), moment));
        }
      }
      int here = place(video, videos);
      boolean known = here > (back ? 0 : -1) && here < videos.size() - 1;
      if (known || result.hits().size() < PageRequest.MAX_SIZE) {
        break;
      }
    }
    return videos;
  }

  private SearchResult find(SearchRequest request) {
    return cancellation.whileConnected(hasGone -> search.find(request, hasGone));
  }

  /** Returns the index of a video among others, or -1. */
  private static int place(VideoId video, List<VideoMoment> videos) {
    return videos.stream().map(one -> one.video().id()).toList().indexOf(video);
  }

  private String link(VideoMoment one, boolean last, SearchRequest request) {
    var id = one.video().id();
    var moment = last ? last(id, request).orElse(one.moment()) : one.moment();
    return PageLinks.moment(id, moment, SearchContext.of(request));
  }

  /** Returns the last moment of a video in the result. */
  private Optional<Moment> last(VideoId video, SearchRequest request) {
    permits.allMoments(video);
    var result = find(request.in(video).withMoments(ResultOptions.ALL_MOMENTS));
    return result.hits().stream().flatMap(hit -> hit.moments().stream()).reduce((a, b) -> b);
  }
}
