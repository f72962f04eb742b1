package hark.web;

import hark.library.Library;
import hark.transcript.DeepLink;
import hark.transcript.Track;
import hark.transcript.Track.Kind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.JobJson.ReceiptJson;
import hark.web.view.VideoJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The library as JSON. */
@Path("/api/videos")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class VideoApi {

  private static final String SENT = "file";
  private static final int LONGEST_TITLE = 1_000;

  /** Every video, ordered by title. */
  record Videos(List<VideoJson> videos) {}

  /** What became of a transcript that was sent. */
  record Taken(String videoId, boolean changed, ReceiptJson receipt, String url) {}

  private final Library library;
  private final Media media;
  private final Intake intake;

  VideoApi(Library library, Media media, Intake intake) {
    this.library = library;
    this.media = media;
    this.intake = intake;
  }

  @GET
  public Videos videos() {
    return new Videos(
        library.entries().stream()
            .map(entry -> VideoJson.of(entry, media.find(entry.video())))
            .toList());
  }

  @GET
  @Path("{id}")
  public VideoJson video(@PathParam("id") String id) {
    var transcript = transcript(id);
    return VideoJson.of(transcript, media.find(transcript.video()));
  }

  /**
   * Takes a transcript file's bytes. Answers once it can be searched: 201 for a new video, 200 for
   * one that was there.
   *
   * @param name of the file; without its ending it is the title where neither {@code title} nor the
   *     file tells one
   */
  @PUT
  @Path("{id}/transcript")
  @Consumes(MediaType.WILDCARD)
  public Response take(
      @PathParam("id") @VideoIdText String id,
      @QueryParam("title") @Size(max = LONGEST_TITLE) String title,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("mediaUrl") @MediaAddress String mediaUrl,
      @QueryParam("name") @Size(max = LONGEST_TITLE) String name,
      byte[] content) {
    var video =
        new Video(
            new VideoId(id),
            title(title, name, content),
            SENT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Typed.text(mediaUrl)).filter(url -> !url.isEmpty()).map(URI::create));
    var outcome = intake.take(video, new Track(language, Kind.UNKNOWN), content);
    var link = DeepLink.to(video.id());
    return Response.status(outcome.created() ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create("/api" + link))
        .entity(new Taken(id, outcome.changed(), ReceiptJson.of(outcome.receipt()), link))
        .build();
  }

  /** Forgets a video with all its transcripts and edits; it is gone when this answers. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
    library.delete(List.of(KnownVideo.of(id, library)));
  }

  /** JSON may tell a title itself, other formats have none. */
  private static String title(String title, String name, byte[] content) {
    boolean json = new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    if (!Typed.text(title).isBlank() || name == null || json) {
      return Typed.text(title);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Transcript transcript(String id) {
    return Typed.videoId(id)
        .flatMap(library::transcript)
        .orElseThrow(() -> new NotHere("No video of this ID is in the library."));
  }
}
