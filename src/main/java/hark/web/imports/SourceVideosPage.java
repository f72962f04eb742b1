package hark.web.imports;

import hark.ingest.follow.SourceCatalog;
import hark.ingest.follow.SourceCatalog.CatalogFilter;
import hark.ingest.queue.AcceptedJobs;
import hark.transcript.VideoId;
import hark.web.imports.SourceVideosView.ReadAt;
import hark.web.imports.SourceVideosView.SourceVideoRow;
import hark.web.shell.RequestValues;
import hark.web.shell.WebSettings;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import hark.web.view.PageNavigation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The page of the user's videos at the service, for review and import. */
@Path("/imports/library")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SourceVideosPage {

  private static final int ROWS = 100;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(SourceVideosView view);
  }

  private final SourceCatalog catalog;
  private final WebSettings settings;

  SourceVideosPage(SourceCatalog catalog, WebSettings settings) {
    this.catalog = catalog;
    this.settings = settings;
  }

  @GET
  public TemplateInstance index(
      @QueryParam("name") String name,
      @QueryParam("status") String status,
      @QueryParam("page") String page) {
    var piece = RequestValues.text(name).strip();
    var condition = condition(status);
    int wanted = RequestValues.number(page, 1, 1, Integer.MAX_VALUE / ROWS);
    var state = catalog.state();
    var some = catalog.page(piece, condition, (wanted - 1) * ROWS, ROWS);
    var source = settings.sources().service();
    return Templates.index(
        new SourceVideosView(
            source,
            state.reading(),
            catalog.conditions().isEmpty(),
            state.videos(),
            state.readAt().map(time -> ReadAt.of(time, ZoneId.systemDefault())),
            PageLanguage.word(state.problem()),
            state.fresh(),
            piece,
            condition.map(SourceVideosView::key).orElse(""),
            SourceVideosView.statuses(catalog.conditions(), condition),
            some.matching(),
            some.items().stream().map(SourceVideoRow::of).toList(),
            PageNavigation.of(
                wanted,
                Math.ceilDiv(some.matching(), ROWS),
                n -> "/imports/library" + query(piece, condition, n)),
            query(piece, condition, wanted)));
  }

  private static Optional<CatalogFilter> condition(String typed) {
    return Arrays.stream(CatalogFilter.values())
        .filter(condition -> condition.name().equalsIgnoreCase(typed))
        .findFirst();
  }

  private static String query(String name, Optional<CatalogFilter> condition, int page) {
    var link = UriBuilder.fromPath("");
    if (!name.isEmpty()) {
      link.queryParam("name", "{name}");
    }
    condition.ifPresent(one -> link.queryParam("status", SourceVideosView.key(one)));
    if (page > 1) {
      link.queryParam("page", page);
    }
    return link.build(name).toString();
  }

  /** Reads the list again. */
  @POST
  @Path("read")
  public Response read(
      @QueryParam("name") String name,
      @QueryParam("status") String status,
      @QueryParam("page") String page) {
    catalog.read();
    var query =
        query(
            RequestValues.text(name).strip(),
            condition(status),
            RequestValues.number(page, 1, 1, 10_000));
    return ActionReport.of(ActionOutcome.LIST_READ).on("/imports/library" + query);
  }

  /** Imports the selected videos. */
  @POST
  public Response importTicked(@FormParam("id") List<String> typed) {
    var ids = typed.stream().filter(VideoId::isValid).map(VideoId::new).toList();
    return toQueue(catalog.importSome(ids));
  }

  /** Imports all videos of the list that are new. */
  @POST
  @Path("new")
  public Response importNew() {
    return toQueue(catalog.importNew(), 0);
  }

  private static Response toQueue(AcceptedJobs accepted) {
    return toQueue(accepted.fresh(), accepted.jobs().size() - accepted.fresh());
  }

  private static Response toQueue(int added, int known) {
    return QueuePage.seeAdded(added, known);
  }
}
