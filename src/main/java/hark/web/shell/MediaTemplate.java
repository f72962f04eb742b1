package hark.web.shell;

import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A template of the addresses of a source's recordings, with {@code {id}} for the video's ID, such
 * as {@code https://archive.org/download/{id}/{id}.mp3}.
 */
public record MediaTemplate(String text) {

  private static final String ID = "{id}";

  /**
   * Checks the template.
   *
   * @throws IllegalArgumentException if its addresses would be unusable for players
   */
  public MediaTemplate {
    URI address;
    try {
      address = URI.create(fill(text, new VideoId("x")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A media template must be an address that contains {id}", e);
    }
    if (!text.contains(ID) || !Video.isPlayable(address)) {
      throw new IllegalArgumentException(
          "A media template must begin with http:// or https:// and contain {id}");
    }
  }

  /** Returns the address of one recording. */
  public URI of(VideoId video) {
    return URI.create(fill(text, video));
  }

  /** Replaces the placeholder in any text by an ID. */
  public static String fill(String text, VideoId video) {
    return text.replace(ID, URLEncoder.encode(video.value(), StandardCharsets.UTF_8));
  }
}
