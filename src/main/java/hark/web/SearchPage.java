package hark.web;

import hark.library.Library;
import hark.search.Page;
import hark.search.Search;
import hark.search.SearchRequest;
import hark.transcript.VideoId;
import hark.web.view.SearchView;
import hark.web.view.StartView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The page one begins on, and the answer to a question. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SearchPage {

  /** Hits with more moments than these are shown without a time line. */
  private static final int TIMELINE_MOMENTS = 40;

  /** Moments of one video on a page. */
  private static final int MOMENTS_OF_ONE = 500;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance start(StartView view);

    static native TemplateInstance results(SearchView view);
  }

  private final Search search;
  private final Library library;
  private final Holdings holdings;

  SearchPage(Search search, Library library, Holdings holdings) {
    this.search = search;
    this.library = library;
    this.holdings = holdings;
  }

  @GET
  public TemplateInstance start() {
    return Templates.start(holdings.now());
  }

  /** The answer; without a question the page one begins on. */
  @GET
  @Path("search")
  public TemplateInstance results(
      @QueryParam("q") String q,
      @QueryParam("video") String video,
      @QueryParam("page") String page,
      @QueryParam("size") String size) {
    if (Typed.text(q).isBlank()) {
      return start();
    }
    var one = videoId(video);
    var request =
        SearchRequest.of(q)
            .in(one)
            .withMoments(one.isPresent() ? MOMENTS_OF_ONE : TIMELINE_MOMENTS)
            .withPage(page(page, size));
    var result = search.find(request);
    return Templates.results(
        SearchView.of(result, one.map(this::title).orElse(""), Page.DEFAULT_SIZE));
  }

  private static Page page(String number, String size) {
    int checked = Typed.number(size, Page.DEFAULT_SIZE, 1, Page.MAX_SIZE);
    return Page.of(Typed.number(number, 1, 1, Page.last(checked)), checked);
  }

  private static Optional<VideoId> videoId(String typed) {
    if (Typed.text(typed).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Typed.videoId(typed)
            .orElseThrow(() -> new WrongRequest("This is no video ID, so no video can be meant.")));
  }

  private String title(VideoId id) {
    return library.entries(id).stream()
        .findFirst()
        .map(entry -> entry.video().title())
        .orElse(id.value());
  }
}
