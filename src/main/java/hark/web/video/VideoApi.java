package hark.web.video;

import hark.ingest.CaptionFileName;
import hark.ingest.ParsedFile;
import hark.ingest.upload.PendingFile;
import hark.language.LanguageTag;
import hark.library.Library;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.media.MediaResolver;
import hark.web.shell.LanguageTagText;
import hark.web.shell.MediaAddress;
import hark.web.shell.RequestValues;
import hark.web.shell.VideoIdText;
import hark.web.transport.ResourcePermits;
import hark.web.view.DeepLink;
import hark.web.view.LazyList;
import hark.web.view.ReceiptJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The library as JSON. */
@Path("/api/videos")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class VideoApi {

  private static final int LONGEST_TITLE = 1_000;

  /** The list of all videos, ordered by title. */
  record Videos(List<VideoJson> videos) {}

  /** The outcome for a transcript that was sent. */
  record Taken(String videoId, boolean changed, ReceiptJson receipt, String url) {}

  private final Library library;
  private final MediaResolver media;
  private final TranscriptUpload upload;
  private final ResourcePermits permits;

  VideoApi(Library library, MediaResolver media, TranscriptUpload upload, ResourcePermits permits) {
    this.permits = permits;
    this.library = library;
    this.media = media;
    this.upload = upload;
  }

  @GET
  public Videos videos() {
    permits.allVideos();
    var finder = media.finder();
    return new Videos(
        LazyList.of(
            library.videos(), video -> VideoJson.of(video.tracks(), finder.find(video.video()))));
  }

  /**
   * Returns a video with one of its transcripts.
   *
   * @param track the key of a track; the best if there is none of this key
   */
  @GET
  @Path("{id}")
  public VideoJson video(@PathParam("id") String id, @QueryParam("track") String track) {
    var video = VideoFinder.of(id, library);
    permits.transcript(video);
    var transcript =
        VideoFinder.lesserTrack(video, track, library)
            .flatMap(lesser -> library.transcript(video, lesser))
            .or(() -> library.transcript(video))
            .orElseThrow(VideoFinder::notHere);
    return VideoJson.of(transcript, library.entries(video), media.find(transcript.video()));
  }

  /**
   * Imports the bytes of a transcript file, which replace the transcript of its track. Responds
   * once it can be searched: with 201 for a new video, 200 for a known one.
   *
   * @param language of the track, as a tag, a code of three letters or a name
   * @param kind of the track: {@code human} or {@code auto}; by default according to the name
   * @param name of the file; gives the language if {@code language} does not and, without its
   *     extension, the title if neither {@code title} nor the file gives one
   * @param replace {@code false}: a file that would replace other words, or be added to those of
   *     another source, is refused with 409 and changes nothing
   * @param condition {@code *} for a video that must not exist yet (RFC 9110, section 13.1.2)
   */
  @PUT
  @Path("{id}/transcript")
  @Consumes(MediaType.WILDCARD)
  public RestResponse<Taken> take(
      @PathParam("id") @VideoIdText String id,
      @QueryParam("title") @Size(max = LONGEST_TITLE) String title,
      @QueryParam("language") @LanguageTagText String language,
      @QueryParam("kind") @Pattern(regexp = "human|auto") String kind,
      @QueryParam("mediaUrl") @MediaAddress String mediaUrl,
      @QueryParam("name") @Size(max = LONGEST_TITLE) String name,
      @QueryParam("replace") @DefaultValue("true") boolean replace,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String condition,
      InputStream body)
      throws IOException {
    var video = new VideoId(id);
    if ("*".equals(condition) && library.transcript(video).isPresent()) {
      return RestResponse.status(Status.PRECONDITION_FAILED);
    }
    permits.parsing(body.available()); // it has been received whole
    var content = body.readNBytes(ParsedFile.MAX_BYTES + 1); // one more, and it is refused
    var named = CaptionFileName.of(RequestValues.text(name));
    var told =
        Video.of(video, PendingFile.SOURCE)
            .withTitle(title(title, name, named, content))
            .withMedia(
                Optional.of(RequestValues.text(mediaUrl))
                    .filter(url -> !url.isEmpty())
                    .map(URI::create));
    boolean isNamed = RequestValues.text(language).isBlank();
    var sent =
        new TranscriptUpload.SentTranscript(
            told,
            track(language, kind, named.track()),
            isNamed,
            content,
            named.id().equals(video) ? named.remarks() : List.of());
    var outcome = upload.take(sent, replace);
    var link = DeepLink.to(video);
    return ResponseBuilder.create(
            outcome.created() ? Status.CREATED : Status.OK,
            new Taken(id, outcome.changed(), ReceiptJson.of(outcome.receipt()), link))
        .location(URI.create("/api" + link))
        .build();
  }

  /**
   * Deletes a video with all its transcripts and edits; it is deleted before the response is sent.
   */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
    // Not by the index, which may lack what the archive holds.
    var video = RequestValues.videoId(id).orElseThrow(VideoFinder::notHere);
    if (library.delete(List.of(video)) == 0) {
      throw VideoFinder.notHere();
    }
  }

  private static Track track(String language, String kind, Track named) {
    return new Track(
        RequestValues.text(language).isBlank()
            ? named.language()
            : LanguageTag.of(language).orElseThrow(), // it was checked
        kind == null ? named.kind() : TrackKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  /**
   * Returns the given title, else that of the file name, except for JSON, which may contain one.
   */
  private static String title(String title, String name, CaptionFileName named, byte[] content) {
    boolean json = new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    return RequestValues.text(title).isBlank() && name != null && !json
        ? named.title()
        : RequestValues.text(title);
  }
}
