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

/** The page with the import form and the queue below it. */
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
  private final QueuePresenter presenter;
  private final WebSettings settings;
  private final SourceCatalog catalog;

  ImportPage(
      ImportQueue queue, QueuePresenter presenter, WebSettings settings, SourceCatalog catalog) {
    this.catalog = catalog;
    this.queue = queue;
    this.presenter = presenter;
    this.settings = settings;
  }

  /**
   * Returns the whole page or, for the script that updates it, only the queue.
   *
   * @param added the number of videos that the last request added, to be reported
   * @param known the number of videos in that request that were known already, to be reported
   */
  @GET
  public TemplateInstance index(
      @QueryParam("show") String show,
      @QueryParam("page") String page,
      @QueryParam("added") String added,
      @QueryParam("known") String known,
      @QueryParam("fragment") String part) {
    var jobs = presenter.view(show, page);
    if ("queue".equals(part)) {
      return Templates.queue(jobs);
    }
    return Templates.index(
        new ImportView("", List.of(), List.of(), "", count(added), count(known), jobs));
  }

  private static int count(String typed) {
    return RequestValues.number(typed, 0, 0, Integer.MAX_VALUE);
  }

  /** Accepts the valid entries; the page in the response lists the others. */
  @POST
  public Response submit(@FormParam("ids") String typed, @FormParam("anyway") String anyway) {
    var text = RequestValues.text(typed);
    var isKnown = RequestValues.text(anyway).isEmpty() ? catalog.knownIds() : ALL;
    var list = PastedList.read(text, settings.sources().service(), isKnown);
    int videos = list.requests().size();
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
              presenter.view("", "")));
    }
    int fresh = videos == 0 ? 0 : queue.submit(list.requests()).fresh();
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
            presenter.view("", "")));
  }

  /**
   * Returns the text to keep in the field: words that may be IDs on one line, and invalid entries.
   */
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
    queue.submit(settings.sources().samples(), settings.sources().sampleVideos());
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
