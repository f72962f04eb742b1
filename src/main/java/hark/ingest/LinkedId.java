package hark.ingest;

import hark.transcript.VideoId;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The recognition of video IDs in web addresses: the value of a parameter named for it; else any
 * part that looks like an ID of memories.ai; else the part after {@code video} or {@code videos} in
 * the path, as in Hark's own addresses.
 */
final class LinkedId {

  private static final Set<String> PARAMETERS =
      Set.of("video_no", "videono", "video_id", "videoid");
  private static final Set<String> FOLDERS = Set.of("video", "videos");
  private static final Pattern SHAPE = Pattern.compile("(?:VI|VEI|PI-|mavi_video_|re_)[0-9]{6,30}");

  /** Letters mixed with digits, as in the IDs of most services, or many digits. */
  private static final Pattern MIXED =
      Pattern.compile("\\p{L}\\S*[0-9]\\S*|[0-9]{6,}|(?=\\S*[0-9])(?=\\S*\\p{L})\\S{8,}");

  private LinkedId() {}

  /** Returns whether a piece of text looks like an ID rather than a word or number. */
  static boolean looksLikeId(String piece) {
    return SHAPE.matcher(piece).matches() || MIXED.matcher(piece).matches();
  }

  /** Returns whether a text is a web address. */
  static boolean isLink(String text) {
    return text.regionMatches(true, 0, "https://", 0, 8)
        || text.regionMatches(true, 0, "http://", 0, 7);
  }

  static Optional<VideoId> in(String link) {
    try {
      var address = new URI(link);
      var path = split(address.getRawPath(), "/");
      var query = split(address.getRawQuery(), "&");
      return Stream.of(named(query), shaped(path, query, address.getRawFragment()), placed(path))
          .flatMap(List::stream)
          .filter(VideoId::isValid)
          .findFirst()
          .map(VideoId::new);
    } catch (URISyntaxException | IllegalArgumentException e) { // not a valid address
      return Optional.empty();
    }
  }

  private static List<String> named(List<String> query) {
    return query.stream()
        .filter(pair -> PARAMETERS.contains(before(pair).toLowerCase(Locale.ROOT)))
        .map(LinkedId::after)
        .toList();
  }

  private static List<String> shaped(List<String> path, List<String> query, String fragment) {
    return Stream.of(
            path.stream(), query.stream().map(LinkedId::after), split(fragment, "[/?&=]").stream())
        .flatMap(parts -> parts)
        .filter(part -> SHAPE.matcher(part).matches())
        .toList();
  }

  private static List<String> placed(List<String> path) {
    var found = new ArrayList<String>();
    for (int i = 1; i < path.size(); i++) {
      if (FOLDERS.contains(path.get(i - 1))) {
        found.add(path.get(i));
      }
    }
    return found;
  }

  private static List<String> split(String text, String separator) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(separator)).map(LinkedId::decoded).toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String before(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }

  private static String after(String pair) {
    return pair.substring(pair.indexOf('=') + 1);
  }
}
