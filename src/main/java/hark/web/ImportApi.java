package hark.web;

import hark.ingest.ImportQueue;
import hark.ingest.ImportQueue.Progress;
import hark.ingest.PastedList;
import hark.ingest.SourceShelf;
import hark.transcript.VideoId;
import hark.web.view.JobJson;
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
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The import queue as JSON. */
@Path("/api/imports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ImportApi {

  private static final int USUAL_SIZE = 50;
  private static final int MOST_SIZE = 1_000;
  private static final int MOST_PAGES = 100_000;

  /**
   * Imports, the newest first, and how far all of them have come.
   *
   * @param holds why nothing new begins; empty when something does
   */
  record Imports(
      long revision,
      Progress progress,
      boolean paused,
      List<String> holds,
      List<JobJson> imports) {}

  /** The imports that were accepted, in the order of the IDs. */
  record Accepted(List<JobJson> imports) {}

  private final ImportQueue queue;
  private final QueueDesk desk;
  private final Setup setup;
  private final SourceShelf shelf;

  ImportApi(ImportQueue queue, QueueDesk desk, Setup setup, SourceShelf shelf) {
    this.shelf = shelf;
    this.queue = queue;
    this.desk = desk;
    this.setup = setup;
  }

  /**
   * Accepts IDs; all of them or, when one is wrong or does not look like an ID, none. They are on
   * disk when this answers.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(@NotNull(message = "must not be empty") @Valid ImportRequest request) {
    if (!request.anyway()) {
      PastedList.doubtful(request.videos(), shelf.known()).stream()
          .findFirst()
          .ifPresent(ImportApi::refuse);
    }
    var jobs = queue.submit(setup.sources().service(), request.videos());
    return Response.accepted(new Accepted(jobs.stream().map(JobJson::of).toList())).build();
  }

  private static void refuse(VideoId id) {
    throw new WrongRequest(
        "%s does not look like a video ID. If it is one, send \"anyway\": true with the IDs."
            .formatted(id));
  }

  @GET
  public Imports imports(
      @QueryParam("show") String show,
      @QueryParam("page") @WholeNumber(min = 1, max = MOST_PAGES) String page,
      @QueryParam("size") @WholeNumber(min = 1, max = MOST_SIZE) String size) {
    int limit = size == null ? USUAL_SIZE : Integer.parseInt(size);
    int skip = page == null ? 0 : (Integer.parseInt(page) - 1) * limit;
    long revision = queue.revision();
    var state = desk.state();
    var jobs = queue.newest(QueueDesk.show(show), skip, limit).stream().map(JobJson::of).toList();
    return new Imports(revision, state.progress(), state.paused(), desk.holds(state), jobs);
  }

  @GET
  @Path("{number}")
  public JobJson job(@PathParam("number") String number) {
    int wanted = Typed.number(number, 0, 0, Integer.MAX_VALUE);
    return queue
        .job(wanted)
        .map(JobJson::of)
        .orElseThrow(() -> new NotHere("There is no import of this number."));
  }
}
