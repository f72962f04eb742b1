package hark.web.video;

import hark.library.Library;
import hark.transcript.VideoId;
import hark.web.shell.ChangeLog;
import hark.web.shell.RequestValues;
import hark.web.video.DeleteView.DeletedVideo;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.DeepLink;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page that asks for confirmation to delete videos, and deletes them. */
@Path("/delete")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeletePage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(DeleteView view);
  }

  private final Library library;
  private final ChangeLog changes;

  DeletePage(Library library, ChangeLog changes) {
    this.library = library;
    this.changes = changes;
  }

  @GET
  public TemplateInstance index(@QueryParam("id") List<String> ids) {
    return Templates.index(
        new DeleteView(
            known(ids).stream()
                .flatMap(id -> library.entries(id).stream().limit(1))
                .map(
                    e ->
                        new DeletedVideo(
                            e.video().id().value(), e.video().title(), DeepLink.to(e.video().id())))
                .toList()));
  }

  /** Deletes the videos; those that are deleted already are skipped. */
  @POST
  public Response delete(@FormParam("id") List<String> ids) {
    var videos = known(ids);
    changes.videos(videos);
    long there = videos.stream().filter(id -> !library.entries(id).isEmpty()).count();
    library.delete(videos);
    return new ActionReport(ActionOutcome.VIDEOS_DELETED, Math.toIntExact(there)).on("/videos");
  }

  private static Set<VideoId> known(List<String> ids) {
    var videos = new LinkedHashSet<VideoId>();
    ids.forEach(id -> RequestValues.videoId(id).ifPresent(videos::add));
    return videos;
  }
}
