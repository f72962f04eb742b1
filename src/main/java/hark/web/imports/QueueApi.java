package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueProgress;
import hark.web.shell.RequestValues;
import hark.web.shell.ResourceNotFoundException;
import hark.web.transport.PermitPool;
import hark.web.transport.RequestLimits;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The queue of imports as a whole, for programs: how it stands, and what can be done to it. */
@Path("/api/imports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class QueueApi {

  /** How often it is looked whether anything has changed. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** So that somebody who has gone is noticed, and nobody in between thinks it silent. */
  private static final int LOOKS_A_BEAT = 40;

  /**
   * How the queue stands.
   *
   * @param revision grows with every change
   * @param beat grows with time, so that there is something to send when nothing changes
   * @param working something will happen soon, without anybody's doing
   * @param holds why nothing new begins; empty when something does
   */
  record QueueStatusJson(
      long revision,
      long beat,
      QueueProgress progress,
      int percent,
      String summary,
      boolean working,
      boolean paused,
      List<String> holds) {}

  private final ImportQueue queue;
  private final QueuePresenter desk;
  private final PermitPool listeners;

  QueueApi(ImportQueue queue, QueuePresenter desk, RequestLimits limits) {
    this.listeners = new PermitPool(limits.listeners(), 0, Duration.ZERO);
    this.queue = queue;
    this.desk = desk;
  }

  /** Server-sent events: how the queue stands now, and whenever it has changed. */
  @GET
  @Path("events")
  @NonBlocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  public Multi<QueueStatusJson> events() {
    var place = listeners.take(1);
    return Multi.createFrom()
        .ticks()
        .every(LOOK)
        .onOverflow()
        .drop()
        .map(tick -> standing(tick / LOOKS_A_BEAT))
        .skip()
        .repetitions()
        .onTermination()
        .invoke(place::close);
  }

  private QueueStatusJson standing(long beat) {
    long revision = queue.revision();
    var state = desk.state();
    return new QueueStatusJson(
        revision,
        beat,
        state.progress(),
        state.percent(),
        desk.summary(state),
        state.working(),
        state.paused(),
        desk.holds(state));
  }

  @POST
  @Path("pause")
  public QueueStatusJson pause() {
    queue.pause();
    return standing(0);
  }

  @POST
  @Path("resume")
  public QueueStatusJson resume() {
    queue.resume();
    return standing(0);
  }

  /** Tries all failed imports again. */
  @POST
  @Path("retry")
  public QueueStatusJson retry() {
    queue.retryFailed();
    return standing(0);
  }

  /** Cancels all imports that have not ended. */
  @POST
  @Path("cancel")
  public QueueStatusJson cancel() {
    queue.cancelOpen();
    return standing(0);
  }

  /** Forgets finished imports, but for those that failed. */
  @POST
  @Path("clear")
  public QueueStatusJson clear() {
    queue.clearFinished(false);
    return standing(0);
  }

  @POST
  @Path("{number}/retry")
  public JobJson retryOne(@PathParam("number") String number) {
    long wanted = number(number);
    queue.retry(wanted);
    return job(wanted);
  }

  @POST
  @Path("{number}/cancel")
  public JobJson cancelOne(@PathParam("number") String number) {
    long wanted = number(number);
    QueueActions.cancel(queue, wanted);
    return job(wanted);
  }

  private static long number(String typed) {
    return RequestValues.number(typed, 0, 0, Integer.MAX_VALUE);
  }

  private JobJson job(long number) {
    return queue
        .job(number)
        .map(JobJson::of)
        .orElseThrow(() -> new ResourceNotFoundException("There is no import of this number."));
  }
}
