package hark.web;

import hark.library.Library;
import hark.search.Search;
import hark.search.TranscriptIndex.Entry;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.web.view.Links;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

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
  private final LongTranscripts longOnes;
  private final Search search;
  private final Media media;
  private final Validator validator;

  VideoPage(
      Library library, LongTranscripts longOnes, Search search, Media media, Validator validator) {
    this.library = library;
    this.longOnes = longOnes;
    this.search = search;
    this.media = media;
    this.validator = validator;
  }

  /**
   * The page.
   *
   * @param from the segment to begin at, where the transcript is too long for one page
   * @param track the key of the track to show; the best where there is none of this key
   * @param correct not blank where a click on a segment is to lead to the correction of its words
   */
  @GET
  public TemplateInstance index(
      @PathParam("id") String id,
      @QueryParam("t") String t,
      @QueryParam("q") String q,
      @QueryParam("from") String from,
      @QueryParam("track") String track,
      @QueryParam("correct") String correct) {
    int first = Typed.number(from, -1, 0, Integer.MAX_VALUE);
    var begin = first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    var video = known(id);
    var question =
        new Question(
            Typed.text(q),
            Typed.seconds(t),
            begin,
            KnownVideo.lesserTrack(video, track, library),
            !Typed.text(correct).isEmpty());
    return Templates.index(view(video, question));
  }

  /** The transcript as WebVTT, for the player's captions. */
  @GET
  @Path("captions.vtt")
  @Produces("text/vtt;charset=UTF-8")
  public StreamingOutput captions(@PathParam("id") String id, @QueryParam("track") String track) {
    var video = known(id);
    var lesser = KnownVideo.lesserTrack(video, track, library);
    return out -> longOnes.reading(video, () -> writeCaptions(video, lesser, out));
  }

  private Transcript writeCaptions(VideoId video, Optional<Track> track, OutputStream out)
      throws IOException {
    var transcript = transcript(video, track);
    var file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Library.writeCaptions(transcript, file);
    file.flush();
    return transcript;
  }

  /**
   * Keeps an address for the recording, or forgets it when the field is empty.
   *
   * @param t where the page was opened, and is opened again
   * @param q what was looked for on it, and is again
   * @param track the key of the track that was shown on it, and is again
   */
  @POST
  @Path("media")
  public Response setMedia(
      @PathParam("id") String id,
      @FormParam("url") String url,
      @FormParam("t") String t,
      @FormParam("q") String q,
      @FormParam("track") String track) {
    var video = known(id);
    if (url == null) {
      throw new WrongRequest("The field url is missing; send it empty to forget the address.");
    }
    var typed = MediaTemplate.fill(url.strip(), video);
    var question =
        new Question(
            Typed.text(q),
            Typed.seconds(t),
            OptionalInt.empty(),
            KnownVideo.lesserTrack(video, track, library),
            false);
    var wrong = validator.validate(new MediaForm(typed));
    if (!wrong.isEmpty()) {
      var reason = "The address %s.".formatted(wrong.iterator().next().getMessage());
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(Templates.index(view(video, question).refusing(typed, reason)))
          .build();
    }
    var address = typed.isEmpty() ? Optional.<URI>empty() : Optional.of(URI.create(typed));
    longOnes.reading(video, () -> library.setMedia(video, address));
    return Response.seeOther(URI.create(Links.video(video, question))).build();
  }

  private VideoId known(String id) {
    return KnownVideo.of(id, library);
  }

  private Transcript transcript(VideoId video, Optional<Track> track) {
    return track
        .flatMap(one -> library.transcript(video, one))
        .or(() -> library.transcript(video))
        .orElseThrow(KnownVideo::notHere);
  }

  private VideoView view(VideoId video, Question question) {
    return longOnes.reading(video, () -> view(transcript(video, question.track()), question));
  }

  private VideoView view(Transcript transcript, Question question) {
    var video = transcript.video();
    var track = transcript.track();
    var found = found(transcript, question.query());
    return VideoView.of(
            transcript,
            question,
            found.withCame(library.corrected(video.id(), track)),
            media.player(video, question.atMillis().orElse(0L)))
        .withTracks(library.entries(video.id()).stream().map(Entry::track).toList(), track);
  }

  private Found found(Transcript transcript, String query) {
    if (query.isBlank()) {
      return Found.NOTHING;
    }
    var video = transcript.video().id();
    var marks = search.marks(video, transcript.track(), query);
    return search
        .within(video, transcript.track(), query, VideoView.MOST_MOMENTS)
        .map(hit -> new Found(hit.momentCount(), hit.moments(), marks))
        .orElse(Found.NOTHING);
  }
}
