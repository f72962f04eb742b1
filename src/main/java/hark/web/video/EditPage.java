package hark.web.video;

import hark.library.EditConflictException;
import hark.library.Library;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.web.transport.ResourcePermits;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The page that edits a video: title, day, channel, language, media, times, speakers. */
@Path("/videos/{id}/edit")
@Blocking
@Produces(MediaType.TEXT_HTML)
class EditPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(EditView view);
  }

  private final Library library;
  private final ResourcePermits permits;
  private final Validator validator;

  EditPage(Library library, ResourcePermits permits, Validator validator) {
    this.library = library;
    this.permits = permits;
    this.validator = validator;
  }

  @GET
  public TemplateInstance index(@PathParam("id") String id) {
    var video = VideoFinder.of(id, library);
    permits.transcript(video);
    return Templates.index(EditView.of(came(video), library.edits(video)));
  }

  /** Saves the edits; if they have changed in the meantime, reports that and saves nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
    var video = VideoFinder.of(id, library);
    permits.transcript(video);
    return keep(video, new EditForm(typed, came(video), texts()), typed);
  }

  private Response keep(VideoId video, EditForm form, MultivaluedMap<String, String> typed) {
    form.read(library.edits(video), validator);
    if (!form.errors().isEmpty()) {
      return again(400, video, form, typed, texts().nothingKept());
    }
    try {
      library.edit(video, form.seen(), now -> form.read(now, validator));
      return ActionReport.of(ActionOutcome.EDITS_SAVED).on(DeepLink.to(video));
    } catch (EditConflictException e) {
      return again(409, video, form, typed, PageLanguage.word(e.reason()));
    }
  }

  private Response again(
      int status,
      VideoId video,
      EditForm form,
      MultivaluedMap<String, String> typed,
      String problem) {
    var view =
        EditView.of(came(video), library.edits(video), typed::getFirst, form.errors(), problem);
    return Response.status(status).entity(Templates.index(view)).build();
  }

  private List<Transcript> came(VideoId video) {
    var came = library.came(video);
    if (came.isEmpty()) {
      throw VideoFinder.notHere();
    }
    return came;
  }

  private static EditTexts texts() {
    return PageLanguage.texts(EditTexts.class);
  }
}
