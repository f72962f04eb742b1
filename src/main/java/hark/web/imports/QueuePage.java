package hark.web.imports;

import hark.ingest.queue.ImportQueue;
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
  @Path("{command: pause|resume|retry|cancel|clear|clear-all}")
  public Response run(
      @PathParam("command") String command,
      @QueryParam("show") String show,
      @QueryParam("page") String page) {
    QueueCommand.of(command).run(queue);
    return back(show, page);
  }

  @POST
  @Path("{number}/{command: retry|cancel}")
  public Response runOne(
      @PathParam("number") String number,
      @PathParam("command") String command,
      @QueryParam("show") String show,
      @QueryParam("page") String page) {
    JobCommand.of(command).run(queue, JobCommand.number(number));
    return back(show, page);
  }

  private static Response back(String show, String page) {
    var query = QueueView.query(QueuePresenter.show(show), QueuePresenter.page(page));
    return Response.seeOther(URI.create("/imports" + query + "#queue")).build();
  }
}
