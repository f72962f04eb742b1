package hark.web.search;

import hark.search.Search;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.SearchParameters;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The search as JSON. */
@Path("/api/search")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SearchApi {

  private final Search search;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  SearchApi(Search search, ResourcePermits permits, ClientCancellation cancellation) {
    this.permits = permits;
    this.cancellation = cancellation;
    this.search = search;
  }

  /**
   * Returns the result of a search. Without a word or a filter in {@code q} the result is empty.
   * {@code allMoments=true} takes effect only together with {@code video}.
   */
  @GET
  public SearchResultJson find(@Valid @BeanParam SearchParameters asked) {
    if (asked.isOutOfReach()) {
      throw new InvalidRequestException(
          "page times size must be at most %,d. To read further, send next of the response as after."
              .formatted(PageRequest.REACH));
    }
    var request = asked.request();
    boolean all = request.video().isPresent() && "true".equals(asked.allMoments());
    if (all) {
      permits.allMoments(request.video().orElseThrow());
    }
    permits.search();
    var wanted =
        request.withMoments(all ? ResultOptions.ALL_MOMENTS : ResultOptions.DEFAULT_MOMENTS);
    boolean replaces = "true".equals(asked.replace());
    return SearchResultJson.of(
        cancellation.whileConnected(hasGone -> search.answer(wanted, replaces, hasGone)));
  }
}
