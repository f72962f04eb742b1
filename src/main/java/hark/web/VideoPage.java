package hark.web;

import hark.library.Library;
import hark.search.Search;
import hark.search.SearchRequest;
import hark.transcript.DeepLink;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.web.view.Player;
import hark.web.view.VideoView;
import hark.web.view.VideoView.Found;
import hark.web.view.VideoView.Question;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Validator;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recording: its player, its transcript, its captions, and where its sound or picture is. */
@Path("/videos/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class VideoPage {

  /** An address for a recording as it was typed; empty to forget the one known. */
  record MediaForm(@MediaAddress String url) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(VideoView view);
  }

  private final Library library;
  private final Search search;
  private final Media media;
  private final Validator validator;

  VideoPage(Library library, Search search, Media media, Validator validator) {
    this.library = library;
    this.search = search;
    this.media = media;
    this.validator = validator;
  }

  @GET
  public TemplateInstance index(
      @PathParam("id") String id, @QueryParam("t") String t, @QueryParam("q") String q) {
    return Templates.index(view(transcript(id), new Question(Typed.text(q), Typed.seconds(t))));
  }

  /** The transcript as WebVTT, for the player's captions. */
  @GET
  @Path("captions.vtt")
  @Produces("text/vtt;charset=UTF-8")
  public String captions(@PathParam("id") String id) {
    return CaptionTrack.of(transcript(id).segments());
  }

  /** Keeps an address for the recording, or forgets it when the field is empty. */
  @POST
  @Path("media")
  public Response setMedia(@PathParam("id") String id, @FormParam("url") String url) {
    var transcript = transcript(id);
    var typed = Typed.text(url).strip();
    var wrong = validator.validate(new MediaForm(typed));
    if (!wrong.isEmpty()) {
      var reason = "The address %s.".formatted(wrong.iterator().next().getMessage());
      var page = view(transcript, new Question("", Optional.empty()));
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(Templates.index(page.refusing(typed, reason)))
          .build();
    }
    var address = typed.isEmpty() ? Optional.<URI>empty() : Optional.of(URI.create(typed));
    library.setMedia(transcript.video().id(), address);
    return Response.seeOther(URI.create(DeepLink.to(transcript.video().id()))).build();
  }

  private Transcript transcript(String id) {
    return Typed.videoId(id)
        .flatMap(library::transcript)
        .orElseThrow(() -> new NotHere("No video of this ID is in the library."));
  }

  private VideoView view(Transcript transcript, Question question) {
    return VideoView.of(
        transcript,
        question,
        found(transcript.video().id(), question.query()),
        Player.of(media.find(transcript.video()), question.atMillis().orElse(0L)));
  }

  private Found found(VideoId id, String query) {
    if (query.isBlank()) {
      return new Found(List.of(), Map.of());
    }
    var moments =
        search.find(SearchRequest.within(id, query)).hits().stream()
            .flatMap(hit -> hit.moments().stream())
            .toList();
    return new Found(moments, search.marks(id, query));
  }
}
