package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The calls of the memories.ai API (v1.2) that imports need. Every response is returned unchanged,
 * errors too: status, headers and the bytes of the body, which the caller closes. The key is sent
 * without a scheme in the {@code Authorization} header. A {@code uniqueId} of {@code null} is left
 * out.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface MemoriesApi extends Closeable {

  /** Requests the spoken words of a video. */
  @GET
  @Path("/get_audio_transcription")
  RestResponse<InputStream> transcription(
      @HeaderParam("Authorization") String key,
      @QueryParam("video_no") String videoNo,
      @QueryParam("unique_id") String uniqueId);

  /** Requests the metadata of a video: name, duration, state of processing. */
  @GET
  @Path("/get_metadata")
  RestResponse<InputStream> metadata(
      @HeaderParam("Authorization") String key,
      @QueryParam("video_no") String videoNo,
      @QueryParam("unique_id") String uniqueId);

  /**
   * Requests the videos that match a filter: {@code page}, {@code size}, {@code video_no} and
   * others.
   */
  @POST
  @Path("/list_videos")
  @Consumes(MediaType.APPLICATION_JSON)
  RestResponse<InputStream> videos(@HeaderParam("Authorization") String key, JsonNode filter);
}
