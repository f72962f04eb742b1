package hark.web.search;

import hark.library.Library;
import hark.search.Search;
import hark.transcript.VideoId;
import hark.web.media.MediaResolver;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.RequestValues;
import hark.web.shell.SearchParameters;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The start page, and the page of results. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SearchPage {

  /** The most moments of a hit that is shown with a bar of timeline marks. */
  private static final int TIMELINE_MOMENTS = 40;

  /** The most moments of one video on a page. */
  private static final int MOMENTS_OF_ONE = 500;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance start(StartView view, int imported);

    static native TemplateInstance results(SearchView view);
  }

  private final Search search;
  private final Library library;
  private final LibrarySummary summary;
  private final MediaResolver media;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  SearchPage(
      Search search,
      Library library,
      LibrarySummary summary,
      MediaResolver media,
      ResourcePermits permits,
      ClientCancellation cancellation) {
    this.permits = permits;
    this.cancellation = cancellation;
    this.media = media;
    this.search = search;
    this.library = library;
    this.summary = summary;
  }

  /**
   * Returns the start page.
   *
   * @param imported the number of recordings that were just imported, to be reported
   */
  @GET
  public TemplateInstance start(@QueryParam("imported") String imported) {
    var view = summary.now(PageLanguage.current());
    return Templates.start(view, RequestValues.number(imported, 0, 0, view.holdings().videos()));
  }

  /** Returns the page of results; without a query the start page. */
  @GET
  @Path("search")
  public TemplateInstance results(@BeanParam SearchParameters asked) {
    if (RequestValues.text(asked.q()).isBlank()) {
      return start("");
    }
    boolean isOfOne = !RequestValues.text(asked.video()).isEmpty();
    var request = asked.request();
    if (isOfOne && request.video().isEmpty()) {
      throw new InvalidRequestException(texts().noVideoId());
    }
    permits.search();
    var wanted = request.withMoments(isOfOne ? MOMENTS_OF_ONE : TIMELINE_MOMENTS).withFacets();
    boolean replaces = !"false".equals(asked.replace());
    boolean isTyping = "true".equals(asked.typing());
    var result =
        cancellation.whileConnected(
            hasGone ->
                isTyping
                    ? search.preview(wanted, hasGone)
                    : search.answer(wanted, replaces, hasGone));
    return Templates.results(
        SearchView.of(
            result,
            isTyping ? request.queryText() : result.request().queryText(),
            request.video().map(this::title).orElse(""),
            video -> media.player(video, 0)));
  }

  private String title(VideoId id) {
    return library.entries(id).stream()
        .findFirst()
        .map(entry -> entry.video().title())
        .orElse(id.value());
  }

  private static SearchTexts texts() {
    return PageLanguage.texts(SearchTexts.class);
  }
}
