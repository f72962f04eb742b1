package hark.web.access;

import hark.access.AuditLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page of the latest changes: who has changed what and when. */
@Path("/access/changes")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ChangesPage {

  private static final int SHOWN = 500;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(ChangesView view);
  }

  private final AuditLog log;

  ChangesPage(AuditLog log) {
    this.log = log;
  }

  @GET
  public TemplateInstance index() {
    return Templates.index(ChangesView.of(log.latest(SHOWN)));
  }
}
