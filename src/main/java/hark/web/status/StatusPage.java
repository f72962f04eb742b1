package hark.web.status;

import hark.ingest.Reindexer.RebuildProgress;
import hark.library.BackgroundCheck;
import hark.library.ScheduledBackups;
import hark.web.imports.QueuePresenter;
import hark.web.shell.HarkVersion;
import hark.web.shell.WorksWithoutArchive;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/** The page for the operator: problems and what to do about them, the library, imports, disk. */
@Path("/status")
@Blocking
@Produces(MediaType.TEXT_HTML)
class StatusPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(StatusView view);
  }

  private final StatusCollector status;
  private final QueuePresenter presenter;
  private final BackgroundCheck check;
  private final DoctorPresenter doctor;
  private final Optional<ScheduledBackups> backups;
  private final HarkVersion version;

  StatusPage(
      StatusCollector status,
      QueuePresenter presenter,
      BackgroundCheck check,
      DoctorPresenter doctor,
      Optional<ScheduledBackups> backups,
      HarkVersion version) {
    this.backups = backups;
    this.check = check;
    this.doctor = doctor;
    this.status = status;
    this.presenter = presenter;
    this.version = version;
  }

  /** Starts a check of everything in the background, and shows this page. */
  @WorksWithoutArchive
  @POST
  @Path("check")
  public Response check() {
    check.start(false);
    return Response.seeOther(URI.create("/status")).build();
  }

  /** Starts a scheduled backup now, in the background, and shows this page. */
  @POST
  @Path("backup")
  public Response backUp() {
    backups.ifPresent(ScheduledBackups::start);
    return Response.seeOther(URI.create("/status")).build();
  }

  @GET
  public TemplateInstance index() {
    var now = status.now();
    return Templates.index(
        new StatusView(
            !now.hasProblems() && now.notices().isEmpty(),
            StatusView.conditions(now.notices(), ZoneId.systemDefault()),
            now.omitted(),
            now.holdings(),
            new RebuildProgress(now.index().rebuilding(), now.index().done(), now.index().total()),
            new StatusView.ImportSummary(presenter.summary(now.queue()), now.holds()),
            now.room().map(room -> new StatusView.DiskSpace(room.usable(), room.total())),
            StatusView.summary(check.state(), doctor, ZoneId.systemDefault()),
            StatusView.summary(now.backups(), ZoneId.systemDefault()),
            version.number()));
  }
}
