package hark.web.status;

import hark.ingest.Reindexer.RebuildProgress;
import hark.web.imports.QueuePresenter;
import hark.web.shell.HarkVersion;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;

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
  private final HarkVersion version;

  StatusPage(StatusCollector status, QueuePresenter presenter, HarkVersion version) {
    this.status = status;
    this.presenter = presenter;
    this.version = version;
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
            version.number()));
  }
}
