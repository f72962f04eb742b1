package hark.web.view;

import hark.transcript.VideoId;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses inside this site that open a recording at a time, such as {@code
 * /videos/VI1?t=83.2&q=high+tide}.
 */
public final class DeepLink {

  private DeepLink() {}

  /** Returns the page of a video: a path that begins with {@code /}. */
  public static String to(VideoId id) {
    return "/videos/" + encode(id.value());
  }

  /**
   * Returns the page of a video, opened at a time; with the query's words marked if the query text
   * is not blank.
   */
  public static String at(VideoId id, long millis, String queryText) {
    var link = to(id) + "?t=" + seconds(millis);
    return queryText.isBlank() ? link : link + "&q=" + encode(queryText);
  }

  /** Returns milliseconds as decimal seconds without trailing zeros: 83200 is {@code 83.2}. */
  public static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  /** Encodes a text as the value of a parameter. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Encodes a part of a path, in which a plus sign is no blank. */
  public static String encodePart(String text) {
    return encode(text).replace("+", "%20");
  }
}
