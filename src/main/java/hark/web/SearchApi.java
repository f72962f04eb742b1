package hark.web;

import hark.query.QueryParser;
import hark.search.Detail;
import hark.search.Page;
import hark.search.Reading;
import hark.search.Search;
import hark.search.SearchRequest;
import hark.transcript.VideoId;
import hark.web.view.AnswerJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Questions and answers as JSON. */
@Path("/api/search")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SearchApi {

  private final Search search;

  SearchApi(Search search) {
    this.search = search;
  }

  /**
   * Answers a question. Without a word or a filter in {@code q} the answer is empty. {@code
   * allMoments=true} counts only together with {@code video}. {@code nearby} says over how many
   * words unquoted ones may be spread.
   */
  @GET
  public AnswerJson find(
      @QueryParam("q") String q,
      @QueryParam("video") @VideoIdText String video,
      @QueryParam("page") @WholeNumber(min = 1, max = Page.REACH) String page,
      @QueryParam("size") @WholeNumber(min = 1, max = Page.MAX_SIZE) String size,
      @QueryParam("nearby") @WholeNumber(min = 1, max = Reading.MAX_NEARBY) String nearby,
      @QueryParam("allMoments") @Pattern(regexp = "true|false", message = "must be true or false")
          String allMoments) {
    var one = Optional.ofNullable(video).map(VideoId::new);
    boolean all = one.isPresent() && "true".equals(allMoments);
    return AnswerJson.of(
        search.find(
            SearchRequest.of(Typed.text(q))
                .in(one)
                .withNearby(number(nearby, QueryParser.NEARBY))
                .withMoments(all ? Detail.ALL_MOMENTS : Detail.DEFAULT_MOMENTS)
                .withPage(page(page, size))));
  }

  private static Page page(String number, String size) {
    int checked = number(size, Page.DEFAULT_SIZE);
    int wanted = number(number, 1);
    if (wanted > Page.last(checked)) {
      throw new WrongRequest("page times size must be at most %,d.".formatted(Page.REACH));
    }
    return Page.of(wanted, checked);
  }

  private static int number(String checked, int usual) {
    return checked == null ? usual : Integer.parseInt(checked);
  }
}
