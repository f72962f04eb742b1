package hark.web.imports;

import hark.ingest.PastedList;
import hark.ingest.follow.SourceCatalog;
import hark.ingest.queue.ImportQueue;
import hark.transcript.VideoId;
import hark.web.shell.RequestValues;
import hark.web.shell.WebSettings;
import hark.web.view.PageLanguage;
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
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The import form, and the queue below it. */
@Path("/imports")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ImportPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(ImportView view);

    static native TemplateInstance queue(QueueView queue);
  }

  private static final Predicate<VideoId> ALL = id -> true;

  private final ImportQueue queue;
  private final QueuePresenter desk;
  private final WebSettings setup;
  private final SourceCatalog shelf;

  ImportPage(ImportQueue queue, QueuePresenter desk, WebSettings setup, SourceCatalog shelf) {
    this.shelf = shelf;
    this.queue = queue;
    this.desk = desk;
    this.setup = setup;
  }

  /**
   * The whole page or, for the script that keeps it up to date, only the queue.
   *
   * @param added how many videos a request has just brought, to be said
   * @param known how many it named that were there already, to be said
   */
  @GET
  public TemplateInstance index(
      @QueryParam("show") String show,
      @QueryParam("page") String page,
      @QueryParam("added") String added,
      @QueryParam("known") String known,
      @QueryParam("fragment") String part) {
    var jobs = desk.view(show, page);
    if ("queue".equals(part)) {
      return Templates.queue(jobs);
    }
    return Templates.index(
        new ImportView("", List.of(), List.of(), "", count(added), count(known), jobs));
  }

  private static int count(String typed) {
    return RequestValues.number(typed, 0, 0, Integer.MAX_VALUE);
  }

  /** Accepts what is understood; where something is not, the page that comes back names it. */
  @POST
  public Response submit(@FormParam("ids") String typed, @FormParam("anyway") String anyway) {
    var text = RequestValues.text(typed);
    var isKnown = RequestValues.text(anyway).isEmpty() ? shelf.known() : ALL;
    var list = PastedList.read(text, setup.sources().service(), isKnown);
    int videos = list.wanted().size();
    if (videos > ImportRequest.MOST) {
      return page(
          400,
          new ImportView(
              text,
              List.of(),
              List.of(),
              texts().tooMany(ImportRequest.MOST),
              0,
              0,
              desk.view("", "")));
    }
    int fresh = videos == 0 ? 0 : queue.submit(list.wanted()).fresh();
    int known = videos - fresh + list.repeated();
    boolean understood = list.wrong().isEmpty() && list.doubtful().isEmpty();
    if (understood && videos > 0) {
      return toQueue(fresh, known);
    }
    return page(
        videos == 0 ? 400 : 200,
        new ImportView(
            left(list),
            list.wrong(),
            list.doubtful().stream().map(VideoId::value).toList(),
            understood ? texts().noIdTyped() : "",
            fresh,
            known,
            desk.view("", "")));
  }

  /** What stays in the field: words that may be IDs in one line, and what was not understood. */
  private static String left(PastedList list) {
    var words = list.doubtful().stream().map(VideoId::value).collect(Collectors.joining(" "));
    return Stream.concat(Stream.of(words), list.wrong().stream().map(PastedList.InvalidEntry::text))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Response page(int status, ImportView view) {
    return Response.status(status).entity(Templates.index(view)).build();
  }

  @POST
  @Path("samples")
  public Response submitSamples() {
    queue.submit(setup.sources().samples(), setup.sources().sampleVideos());
    return toQueue(0, 0);
  }

  private static Response toQueue(int added, int known) {
    var query = known == 0 ? "" : "?added=%d&known=%d".formatted(added, known);
    return Response.seeOther(URI.create("/imports" + query)).build();
  }

  private static ImportTexts texts() {
    return PageLanguage.texts(ImportTexts.class);
  }
}
