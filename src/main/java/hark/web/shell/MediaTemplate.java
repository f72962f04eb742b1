package hark.web.shell;

import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the recordings of a source are: an address in which {@code {id}} stands for the video's ID,
 * such as {@code https://archive.org/download/{id}/{id}.mp3}.
 */
public record MediaTemplate(String text) {

  private static final String ID = "{id}";

  /**
   * @throws IllegalArgumentException when no player could be handed what comes of it
   */
  public MediaTemplate {
    URI address;
    try {
      address = URI.create(fill(text, new VideoId("x")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A media template is an address with {id} in it", e);
    }
    if (!text.contains(ID) || !Video.isPlayable(address)) {
      throw new IllegalArgumentException(
          "A media template begins with http:// or https:// and holds {id}");
    }
  }

  /** The address of one recording. */
  public URI of(VideoId video) {
    return URI.create(fill(text, video));
  }

  /** A text in which the ID is put in where it asks for it, whatever else the text is. */
  public static String fill(String text, VideoId video) {
    return text.replace(ID, URLEncoder.encode(video.value(), StandardCharsets.UTF_8));
  }
}
