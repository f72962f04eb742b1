package hark.web.video;

import hark.library.EditConflictException;
import hark.library.Library;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.VideoEdits;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.RequestValues;
import hark.web.shell.ResourceNotFoundException;
import hark.web.transport.ResourcePermits;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page that corrects the words of one segment. */
@Path("/videos/{id}/segments/{ordinal}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CorrectionPage {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(CorrectionView view);
  }

  /** A segment as imported and as shown. */
  private record SegmentPlace(Transcript came, Transcript shown, int ordinal, VideoEdits edits) {

    Segment cameSegment() {
      return came.segments().get(ordinal);
    }

    CorrectionView view(boolean isBest) {
      return CorrectionView.of(shown, ordinal, cameSegment().text(), edits.fingerprint(), isBest);
    }
  }

  private final Library library;
  private final ResourcePermits permits;

  CorrectionPage(Library library, ResourcePermits permits) {
    this.library = library;
    this.permits = permits;
  }

  @GET
  public TemplateInstance index(
      @PathParam("id") String id,
      @PathParam("ordinal") String ordinal,
      @QueryParam("track") String key) {
    var video = VideoFinder.of(id, library);
    var track = VideoFinder.lesserTrack(video, key, library);
    permits.transcript(video);
    return Templates.index(place(video, track, ordinal).view(track.isEmpty()));
  }

  /**
   * Saves a correction of the segment, or restores the original words if the field is empty; if the
   * edits have changed in the meantime, reports that and saves nothing.
   */
  @POST
  public Response keep(
      @PathParam("id") String id,
      @PathParam("ordinal") String ordinal,
      @QueryParam("track") String key,
      @FormParam("words") String typed,
      @FormParam("seen") String seen) {
    var video = VideoFinder.of(id, library);
    var track = VideoFinder.lesserTrack(video, key, library);
    permits.transcript(video);
    return keep(place(video, track, ordinal), track.isEmpty(), typed, RequestValues.text(seen));
  }

  private Response keep(SegmentPlace place, boolean isBest, String typed, String seen) {
    if (typed == null) {
      throw new InvalidRequestException(texts().wordsMissing());
    }
    var words = BLANKS.matcher(typed).replaceAll(" ").strip();
    var view = place.view(isBest);
    if (words.length() > SegmentCorrection.MAX_LENGTH) {
      return again(400, view.refusing(words, texts().tooLong(SegmentCorrection.MAX_LENGTH)));
    }
    try {
      library.edit(
          place.came().video().id(),
          seen,
          edits -> edits.withWords(place.came(), place.ordinal(), words));
      boolean isRestored = words.isEmpty() || words.equals(place.cameSegment().text());
      return ActionReport.of(
              isRestored ? ActionOutcome.WORDS_RESTORED : ActionOutcome.CORRECTION_SAVED)
          .on(view.link());
    } catch (EditConflictException e) {
      return again(409, view.refusing(words, PageLanguage.word(e.reason())));
    }
  }

  private static Response again(int status, CorrectionView view) {
    return Response.status(status).entity(Templates.index(view)).build();
  }

  private SegmentPlace place(VideoId video, Optional<Track> lesser, String ordinal) {
    var track = lesser.orElseGet(() -> library.entries(video).getFirst().track());
    var edits = library.edits(video);
    var came = library.came(video, track).orElseThrow(VideoFinder::notHere);
    int place = RequestValues.number(ordinal, -1, -1, Integer.MAX_VALUE);
    if (place < 0 || place >= came.segments().size()) {
      throw new ResourceNotFoundException(texts().noSuchSegment());
    }
    return new SegmentPlace(came, edits.shown(came), place, edits);
  }

  private static EditTexts texts() {
    return PageLanguage.texts(EditTexts.class);
  }
}
