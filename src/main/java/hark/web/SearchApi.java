package hark.web;

import hark.search.Detail;
import hark.search.Page;
import hark.search.Search;
import hark.web.view.AnswerJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Questions and answers as JSON. */
@Path("/api/search")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SearchApi {

  private final Search search;
  private final Turns turns;

  SearchApi(Search search, Turns turns) {
    this.turns = turns;
    this.search = search;
  }

  /**
   * Answers a question. Without a word or a filter in {@code q} the answer is empty. {@code
   * allMoments=true} counts only together with {@code video}.
   */
  @GET
  public AnswerJson find(@Valid @BeanParam SearchParameters asked) {
    if (asked.isOutOfReach()) {
      throw new WrongRequest(
          "page times size must be at most %,d; beyond it, hand the answer's next over as after."
              .formatted(Page.REACH));
    }
    var request = asked.request();
    boolean all = request.video().isPresent() && "true".equals(asked.allMoments());
    if (all) {
      turns.allMoments(request.video().orElseThrow());
    }
    turns.search();
    return AnswerJson.of(
        search.find(request.withMoments(all ? Detail.ALL_MOMENTS : Detail.DEFAULT_MOMENTS)));
  }
}
