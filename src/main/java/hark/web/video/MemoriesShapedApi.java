package hark.web.video;

import hark.library.Library;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.web.shell.RequestValues;
import hark.web.transport.ResourcePermits;
import hark.web.view.LazyList;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * The library in the shape of memories.ai's audio transcription call, so that a client written for
 * that service can read from Hark. As there, every response has status 200 and an envelope with a
 * code for the outcome.
 */
@Path("/serve/api/v1/get_audio_transcription")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class MemoriesShapedApi {

  private static final String SUCCESS = "0000";
  private static final String WRONG_REQUEST = "0001";

  /** The envelope; {@code data} is null if there is no content. */
  record EnvelopeJson(
      String code, String msg, Optional<DataJson> data, boolean success, boolean failed) {}

  record DataJson(String videoNo, List<LineJson> transcriptions) {}

  /** A segment; times are whole seconds written as strings. */
  record LineJson(int index, String content, String startTime, String endTime) {

    static LineJson of(Segment segment) {
      return new LineJson(
          segment.ordinal(),
          segment.text(),
          wholeSeconds(segment.startMillis()),
          wholeSeconds(segment.endMillis()));
    }
  }

  private final Library library;
  private final ResourcePermits permits;

  MemoriesShapedApi(Library library, ResourcePermits permits) {
    this.permits = permits;
    this.library = library;
  }

  @GET
  public EnvelopeJson transcription(@QueryParam("video_no") String videoNo) {
    if (RequestValues.text(videoNo).isBlank()) {
      return new EnvelopeJson(WRONG_REQUEST, "video_no is required", Optional.empty(), false, true);
    }
    var video = RequestValues.videoId(videoNo);
    video.ifPresent(permits::transcript);
    var data = video.flatMap(library::transcript).map(MemoriesShapedApi::data);
    return new EnvelopeJson(SUCCESS, "success", data, true, false);
  }

  private static DataJson data(Transcript transcript) {
    return new DataJson(
        transcript.video().id().value(), LazyList.of(transcript.segments(), LineJson::of));
  }

  private static String wholeSeconds(long millis) {
    return Long.toString(millis / 1000);
  }
}
