package hark.web.imports;

import hark.ingest.PastedList;
import hark.ingest.follow.SourceCatalog;
import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobState;
import hark.transcript.VideoId;
import hark.web.shell.RequestValues;
import hark.web.shell.WebSettings;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page with the ways to import, one after the other. */
@Path("/imports")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ImportPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(ImportView view);
  }

  private static final Predicate<VideoId> ALL = id -> true;

  /** The longest wait for the sample library, and the time between two looks at it. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofMillis(50);

  private final ImportQueue queue;
  private final QueuePresenter presenter;
  private final WebSettings settings;
  private final SourceCatalog catalog;
  private final ResourcePermits permits;

  ImportPage(
      ImportQueue queue,
      QueuePresenter presenter,
      WebSettings settings,
      SourceCatalog catalog,
      ResourcePermits permits) {
    this.permits = permits;
    this.catalog = catalog;
    this.queue = queue;
    this.presenter = presenter;
    this.settings = settings;
  }

  @GET
  public TemplateInstance index() {
    return Templates.index(new ImportView("", List.of(), List.of(), "", 0, 0, presenter.state()));
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
              presenter.state()));
    }
    int fresh = videos == 0 ? 0 : queue.submit(list.requests()).fresh();
    int known = videos - fresh + list.repeated();
    boolean understood = list.wrong().isEmpty() && list.doubtful().isEmpty();
    if (understood && videos > 0) {
      return QueuePage.seeAdded(fresh, known);
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
            presenter.state()));
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

  /**
   * Imports the sample library, which takes a second, and leads to the start page, where it can be
   * searched; to the queue when that takes longer.
   */
  @POST
  @Path("samples")
  public Response submitSamples() {
    permits.importing();
    var jobs = queue.submit(settings.sources().samples(), settings.sources().sampleVideos());
    return areDone(jobs)
        ? Response.seeOther(URI.create("/?imported=" + jobs.size())).build()
        : QueuePage.seeAdded(jobs.size(), 0);
  }

  /** Waits for imports, as long as somebody waits for a page; returns whether all succeeded. */
  private boolean areDone(List<ImportJob> jobs) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end) {
      var states = jobs.stream().map(job -> queue.job(job.number()).map(ImportJob::state)).toList();
      if (states.stream().allMatch(state -> state.filter(JobState::isDone).isPresent())) {
        return true;
      }
      if (presenter.state().held() || states.stream().anyMatch(ImportPage::hasFailed)) {
        return false;
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static boolean hasFailed(Optional<JobState> state) {
    return state.filter(there -> !there.isFinal() || there.isDone()).isEmpty();
  }

  private static ImportTexts texts() {
    return PageLanguage.texts(ImportTexts.class);
  }
}
