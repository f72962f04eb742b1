package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueProgress;
import hark.web.shell.OngoingAccess;
import hark.web.shell.ResourceNotFoundException;
import hark.web.shell.WorksWithoutArchive;
import hark.web.transport.PermitPool;
import hark.web.transport.RequestLimits;
import hark.web.view.PageLanguage;
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

/** The import queue as a whole, for programs: its state and its actions. */
@Path("/api/imports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class QueueApi {

  /** The interval between checks for changes. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /**
   * The number of checks between two beats, which reveal closed connections and keep proxies from
   * timing out.
   */
  private static final int LOOKS_A_BEAT = 40;

  /** The number of checks for changes between two checks of the listener's rights. */
  private static final int LOOKS_A_CHECK = 10;

  /**
   * The state of the queue.
   *
   * @param revision a number that grows with every change
   * @param beat a number that grows with time, so that there is an event to send when nothing
   *     changes
   * @param working whether the queue will change soon without user action
   * @param holds the reasons no new import starts; empty if imports start
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
  private final QueuePresenter presenter;
  private final PermitPool listeners;
  private final OngoingAccess access;

  QueueApi(
      ImportQueue queue, QueuePresenter presenter, RequestLimits limits, OngoingAccess access) {
    this.access = access;
    this.listeners = new PermitPool(limits.listeners(), 0, Duration.ZERO);
    this.queue = queue;
    this.presenter = presenter;
  }

  /**
   * Streams the state of the queue as server-sent events: now and after each change. Ends when the
   * listener may not read it any more.
   */
  @GET
  @Path("events")
  @NonBlocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  public Multi<QueueStatusJson> events() {
    var listener = PageLanguage.request().orElseThrow();
    var place = listeners.take(1);
    return Multi.createFrom()
        .ticks()
        .every(LOOK)
        .onOverflow()
        .drop()
        .select()
        .first(tick -> tick % LOOKS_A_CHECK != 0 || access.mayStillPass(listener))
        .map(tick -> standing(tick / LOOKS_A_BEAT))
        .skip()
        .repetitions()
        .onTermination()
        .invoke(place::close);
  }

  private QueueStatusJson standing(long beat) {
    long revision = queue.revision();
    var state = presenter.state();
    return new QueueStatusJson(
        revision,
        beat,
        state.progress(),
        state.percent(),
        presenter.summary(state),
        state.working(),
        state.paused(),
        presenter.holds(state));
  }

  @WorksWithoutArchive
  @POST
  @Path("{command: pause|resume|retry|cancel|clear}")
  public QueueStatusJson run(@PathParam("command") String command) {
    QueueCommand.of(command).run(queue);
    return standing(0);
  }

  @WorksWithoutArchive
  @POST
  @Path("{number}/{command: retry|cancel}")
  public JobJson runOne(@PathParam("number") String number, @PathParam("command") String command) {
    long wanted = JobCommand.number(number);
    JobCommand.of(command).run(queue, wanted);
    return job(wanted);
  }

  private JobJson job(long number) {
    return queue
        .job(number)
        .map(JobJson::of)
        .orElseThrow(() -> new ResourceNotFoundException("There is no import with this number."));
  }
}
