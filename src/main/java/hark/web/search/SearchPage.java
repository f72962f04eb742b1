package hark.web.search;

import hark.library.Library;
import hark.search.Search;
import hark.search.SearchResult;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.media.MediaResolver;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.RequestValues;
import hark.web.shell.SearchParameters;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
import hark.web.view.Timeline;
import hark.web.view.VideoPlayer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The start page, and the page of results. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SearchPage {

  /** The most moments of one video on a page. */
  private static final int MOMENTS_OF_ONE = 500;

  /** A result with the moments of it that can be played, and the time lines of its hits. */
  private record Shown(
      SearchResult result, Optional<SearchView.ResultRow> row, Map<VideoId, Timeline> lines) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance start(StartView view, int imported);

    static native TemplateInstance results(SearchView view);
  }

  private final Search search;
  private final Library library;
  private final LibrarySummary summary;
  private final MediaResolver media;
  private final PlayableMoments playable;
  private final HitTimelines timelines;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  SearchPage(
      Search search,
      Library library,
      LibrarySummary summary,
      MediaResolver media,
      PlayableMoments playable,
      HitTimelines timelines,
      ResourcePermits permits,
      ClientCancellation cancellation) {
    this.permits = permits;
    this.cancellation = cancellation;
    this.media = media;
    this.playable = playable;
    this.timelines = timelines;
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
    if (isOfOne && asked.request().video().isEmpty()) {
      throw new InvalidRequestException(texts().noVideoId());
    }
    permits.search();
    var request =
        "true".equals(asked.playable()) ? playable.only(asked.request()) : asked.request();
    var wanted =
        (isOfOne ? request.withMoments(MOMENTS_OF_ONE) : request.withWhole(Timeline.MAX_MARKS))
            .withFacets();
    boolean replaces = !"false".equals(asked.replace());
    boolean isTyping = "true".equals(asked.typing());
    var players = players();
    var shown =
        cancellation.whileConnected(
            hasGone -> {
              var result =
                  isTyping
                      ? search.preview(wanted, hasGone)
                      : search.answer(wanted, replaces, hasGone);
              return new Shown(
                  result, playable.row(result, players, hasGone), timelines.of(result, hasGone));
            });
    var result = shown.result();
    return Templates.results(
        SearchView.of(
            result,
            isTyping ? request.queryText() : result.request().queryText(),
            request.video().map(this::title).orElse(""),
            players,
            hit -> Optional.ofNullable(shown.lines().get(hit.video().id())),
            shown.row()));
  }

  /** Returns the players of recordings, each of which is looked for once. */
  private Function<Video, VideoPlayer> players() {
    var known = new HashMap<VideoId, VideoPlayer>();
    return video -> known.computeIfAbsent(video.id(), _ -> media.player(video, 0));
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
