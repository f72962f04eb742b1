package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.ingest.upload.UploadBatch;
import hark.ingest.upload.UploadReview;
import hark.web.shell.RequestValues;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.ActionReport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * The page of the import queue, and its actions. Each action responds with the page that it was
 * requested from.
 */
@Path(QueueView.PATH)
@Blocking
@Produces(MediaType.TEXT_HTML)
class QueuePage {

  /** The path of the page. */
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(
        QueueView queue, boolean told, int added, int known, Optional<RefusedFiles> refused);

    static native TemplateInstance list(QueueView queue);
  }

  /**
   * The files of an upload that were rejected while the others were added.
   *
   * @param files their number, at least one
   * @param link the address of their list
   */
  record RefusedFiles(int files, String link) {}

  private final ImportQueue queue;
  private final QueuePresenter presenter;
  private final UploadReview uploads;

  QueuePage(ImportQueue queue, QueuePresenter presenter, UploadReview uploads) {
    this.queue = queue;
    this.presenter = presenter;
    this.uploads = uploads;
  }

  /**
   * Returns the whole page or, for the script that updates it, only the queue.
   *
   * @param added the number of videos that the last request added, to be reported
   * @param known the number of videos in that request that were known already, to be reported
   * @param upload the upload that they came from, of which rejected files are reported
   */
  @GET
  public TemplateInstance index(
      @QueryParam("show") String show,
      @QueryParam("page") String page,
      @QueryParam("added") String added,
      @QueryParam("known") String known,
      @QueryParam("upload") String upload,
      @QueryParam("fragment") String part) {
    var view = presenter.view(show, page);
    return "queue".equals(part)
        ? Templates.list(view)
        : Templates.index(view, added != null, count(added), count(known), refused(upload));
  }

  private Optional<RefusedFiles> refused(String upload) {
    return Optional.ofNullable(upload)
        .flatMap(uploads::find)
        .filter(batch -> batch.refused() > 0)
        .map(batch -> new RefusedFiles(batch.refused(), UploadView.refusedLink(batch)));
  }

  private static int count(String typed) {
    return RequestValues.number(typed, 0, 0, Integer.MAX_VALUE);
  }

  /** Responds with the queue, which reports what was added to it. */
  static Response seeAdded(int added, int known) {
    var query = known == 0 ? "?added=" + added : "?added=%d&known=%d".formatted(added, known);
    return Response.seeOther(URI.create(QueueView.PATH + query)).build();
  }

  /** Responds with the queue, which reports what was added to it and what was rejected. */
  static Response seeAdded(int added, UploadBatch upload) {
    if (upload.refused() == 0) {
      return seeAdded(added, 0);
    }
    var query = "?added=%d&upload=%s".formatted(added, upload.id());
    return Response.seeOther(URI.create(QueueView.PATH + query)).build();
  }

  @WorksWithoutArchive
  @POST
  @Path("{command: pause|resume|retry|cancel|clear|clear-all}")
  public Response run(
      @PathParam("command") String command,
      @QueryParam("show") String show,
      @QueryParam("page") String page) {
    return back(QueueCommand.of(command).run(queue), show, page);
  }

  @WorksWithoutArchive
  @POST
  @Path("{number}/{command: retry|cancel}")
  public Response runOne(
      @PathParam("number") String number,
      @PathParam("command") String command,
      @QueryParam("show") String show,
      @QueryParam("page") String page) {
    return back(JobCommand.of(command).run(queue, JobCommand.number(number)), show, page);
  }

  private static Response back(ActionReport report, String show, String page) {
    return report.on(
        QueueView.PATH + QueueView.query(QueuePresenter.show(show), QueuePresenter.page(page)));
  }
}
