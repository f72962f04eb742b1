package hark.web.imports;

import hark.ingest.PastedList;
import hark.ingest.follow.SourceCatalog;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueProgress;
import hark.transcript.VideoId;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.RequestValues;
import hark.web.shell.ResourceNotFoundException;
import hark.web.shell.WebSettings;
import hark.web.shell.WholeNumber;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The import queue as JSON. */
@Path("/api/imports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ImportApi {

  private static final int USUAL_SIZE = 50;
  private static final int MOST_SIZE = 1_000;
  private static final int MOST_PAGES = 100_000;

  /**
   * A list of imports, newest first, and the progress of all.
   *
   * @param holds the reasons no new import starts; empty if imports start
   */
  record ImportsJson(
      long revision,
      QueueProgress progress,
      boolean paused,
      List<String> holds,
      List<JobJson> imports) {}

  /** The accepted imports, in the order of the IDs. */
  record AcceptedJson(List<JobJson> imports) {}

  private final ImportQueue queue;
  private final QueuePresenter presenter;
  private final WebSettings settings;
  private final SourceCatalog catalog;

  ImportApi(
      ImportQueue queue, QueuePresenter presenter, WebSettings settings, SourceCatalog catalog) {
    this.catalog = catalog;
    this.queue = queue;
    this.presenter = presenter;
    this.settings = settings;
  }

  /**
   * Accepts IDs: all of them or, if one is invalid or does not look like an ID, none. They are on
   * disk before the response is sent.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<AcceptedJson> submit(@NotNull @Valid ImportRequest request) {
    if (!request.anyway()) {
      PastedList.doubtful(request.videos(), catalog.knownIds()).stream()
          .findFirst()
          .ifPresent(ImportApi::refuse);
    }
    var jobs = queue.submit(settings.sources().service(), request.videos());
    return RestResponse.accepted(new AcceptedJson(jobs.stream().map(JobJson::of).toList()));
  }

  private static void refuse(VideoId id) {
    throw new InvalidRequestException(
        "%s does not look like a video ID. If it is one, send \"anyway\": true with the IDs."
            .formatted(id));
  }

  @GET
  public ImportsJson imports(
      @QueryParam("show") String show,
      @QueryParam("page") @WholeNumber(min = 1, max = MOST_PAGES) String page,
      @QueryParam("size") @WholeNumber(min = 1, max = MOST_SIZE) String size) {
    int limit = size == null ? USUAL_SIZE : Integer.parseInt(size);
    int skip = page == null ? 0 : (Integer.parseInt(page) - 1) * limit;
    long revision = queue.revision();
    var state = presenter.state();
    var jobs =
        queue.newest(QueuePresenter.show(show), skip, limit).stream().map(JobJson::of).toList();
    return new ImportsJson(
        revision, state.progress(), state.paused(), presenter.holds(state), jobs);
  }

  @GET
  @Path("{number}")
  public JobJson job(@PathParam("number") String number) {
    int wanted = RequestValues.number(number, 0, 0, Integer.MAX_VALUE);
    return queue
        .job(wanted)
        .map(JobJson::of)
        .orElseThrow(() -> new ResourceNotFoundException("There is no import with this number."));
  }
}
