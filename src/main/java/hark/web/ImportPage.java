package hark.web;

import hark.ingest.ImportQueue;
import hark.ingest.ImportQueue.Show;
import hark.transcript.VideoId;
import hark.web.view.ImportView;
import hark.web.view.ImportView.Queue;
import hark.web.view.JobView;
import hark.web.view.Paging;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The import form, and the queue below it. */
@Path("/imports")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ImportPage {

  private static final int JOBS = 50;
  private static final int MOST_PAGES = 10_000;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(ImportView view);

    static native TemplateInstance queue(Queue queue);
  }

  private final ImportQueue queue;
  private final Setup setup;
  private final Validator validator;

  ImportPage(ImportQueue queue, Setup setup, Validator validator) {
    this.queue = queue;
    this.setup = setup;
    this.validator = validator;
  }

  /** The whole page or, for the script that keeps it up to date, only the queue. */
  @GET
  public TemplateInstance index(
      @QueryParam("page") String page, @QueryParam("fragment") String part) {
    var jobs = queue(Typed.number(page, 1, 1, MOST_PAGES));
    return "queue".equals(part)
        ? Templates.queue(jobs)
        : Templates.index(new ImportView("", List.of(), "", jobs));
  }

  /** Accepts all the IDs or, when one of them is wrong, none. */
  @POST
  public Response submit(@FormParam("ids") String typed) {
    var text = Typed.text(typed);
    var request = new ImportRequest(split(text));
    var wrong = validator.validate(request);
    if (!wrong.isEmpty()) {
      return refuse(text, request, wrong.stream().toList());
    }
    queue.submit(setup.sources().service(), request.videos());
    return toQueue();
  }

  @POST
  @Path("samples")
  public Response submitSamples() {
    queue.submit(setup.sources().samples(), setup.sources().sampleVideos());
    return toQueue();
  }

  private static Response toQueue() {
    return Response.seeOther(URI.create("/imports")).build();
  }

  private Response refuse(
      String text, ImportRequest request, List<ConstraintViolation<ImportRequest>> wrong) {
    var pieces = request.ids().stream().filter(id -> !VideoId.isValid(id)).distinct().toList();
    var problem =
        pieces.isEmpty()
            ? "Nothing was imported: the field %s.".formatted(wrong.getFirst().getMessage())
            : "";
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(Templates.index(new ImportView(text, pieces, problem, queue(1))))
        .build();
  }

  private static List<String> split(String typed) {
    return Arrays.stream(typed.split("[\\s,;\\u00A0]+")).filter(id -> !id.isEmpty()).toList();
  }

  private Queue queue(int page) {
    long revision = queue.revision();
    var progress = queue.progress();
    int all = progress.all();
    var now = setup.clock().instant();
    var jobs =
        queue.newest(Show.ALL, (page - 1) * JOBS, JOBS).stream()
            .map(job -> JobView.of(job, now, ZoneId.systemDefault()))
            .toList();
    var paging = Paging.of(page, Math.ceilDiv(all, JOBS), n -> "/imports?page=" + n);
    return Queue.of(jobs, progress, revision, paging);
  }
}
