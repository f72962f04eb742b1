package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.web.shell.ConflictException;
import hark.web.shell.RequestValues;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The actions of the import queue. Each responds with the page that it was requested from. */
@Path("/imports/queue")
@Blocking
class QueueActions {

  private final ImportQueue queue;

  QueueActions(ImportQueue queue) {
    this.queue = queue;
  }

  @POST
  @Path("pause")
  public Response pause(@QueryParam("show") String show, @QueryParam("page") String page) {
    queue.pause();
    return back(show, page);
  }

  @POST
  @Path("resume")
  public Response resume(@QueryParam("show") String show, @QueryParam("page") String page) {
    queue.resume();
    return back(show, page);
  }

  /** Retries all failed imports. */
  @POST
  @Path("retry")
  public Response retry(@QueryParam("show") String show, @QueryParam("page") String page) {
    queue.retryFailed();
    return back(show, page);
  }

  /** Cancels all unfinished imports. */
  @POST
  @Path("cancel")
  public Response cancel(@QueryParam("show") String show, @QueryParam("page") String page) {
    queue.cancelOpen();
    return back(show, page);
  }

  /** Removes finished imports from the list, except failed ones. */
  @POST
  @Path("clear")
  public Response clear(@QueryParam("show") String show, @QueryParam("page") String page) {
    queue.clearFinished(false);
    return back(show, page);
  }

  /** Removes all finished imports from the list. */
  @POST
  @Path("clear-all")
  public Response clearAll(@QueryParam("show") String show, @QueryParam("page") String page) {
    queue.clearFinished(true);
    return back(show, page);
  }

  @POST
  @Path("{number}/retry")
  public Response retryOne(
      @PathParam("number") String number,
      @QueryParam("show") String show,
      @QueryParam("page") String page) {
    queue.retry(number(number));
    return back(show, page);
  }

  @POST
  @Path("{number}/cancel")
  public Response cancelOne(
      @PathParam("number") String number,
      @QueryParam("show") String show,
      @QueryParam("page") String page) {
    cancel(queue, number(number));
    return back(show, page);
  }

  /**
   * Cancels an import; has no effect on a finished one.
   *
   * @throws ConflictException if it is being written
   */
  static void cancel(ImportQueue queue, long number) {
    boolean isOpen = queue.job(number).filter(job -> !job.state().isFinal()).isPresent();
    if (isOpen
        && !queue.cancel(number)
        && queue.job(number).filter(job -> !job.state().isFinal()).isPresent()) {
      throw new ConflictException(PageLanguage.texts(QueueTexts.class).beingWritten());
    }
  }

  /**
   * Parses the number of a job. A job that has since finished or been removed is not an error: the
   * page shows its state.
   */
  private static long number(String typed) {
    return RequestValues.number(typed, 0, 0, Integer.MAX_VALUE);
  }

  private static Response back(String show, String page) {
    var query = QueueView.query(QueuePresenter.show(show), QueuePresenter.page(page));
    return Response.seeOther(URI.create("/imports" + query + "#queue")).build();
  }
}
