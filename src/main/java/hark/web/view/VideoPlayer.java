package hark.web.view;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The player of a recording.
 *
 * @param address for the element's {@code src} or, with YouTube, of the page to watch it on
 * @param embed with YouTube the address for a frame; with a page its address with {@code {t}} for
 *     whole seconds; else empty
 * @param host the host that it is played from, for the reader; empty if that is Hark itself
 * @param at the time to start at, in seconds, as {@code atTime} is the same as formatted text
 * @param preRoll the seconds by which playback starts before the requested time
 */
public record VideoPlayer(
    PlayerKind kind,
    String address,
    String embed,
    String host,
    String at,
    String atTime,
    String preRoll) {

  public enum PlayerKind {
    NONE,
    AUDIO,
    VIDEO,
    YOUTUBE,
    /** A page of another site, which is opened at the time. */
    PAGE
  }

  private static final Map<String, PlayerKind> KINDS =
      Map.ofEntries(
          Map.entry("mp3", PlayerKind.AUDIO),
          Map.entry("m4a", PlayerKind.AUDIO),
          Map.entry("aac", PlayerKind.AUDIO),
          Map.entry("oga", PlayerKind.AUDIO),
          Map.entry("ogg", PlayerKind.AUDIO),
          Map.entry("opus", PlayerKind.AUDIO),
          Map.entry("wav", PlayerKind.AUDIO),
          Map.entry("flac", PlayerKind.AUDIO));

  private static final Pattern YOUTUBE_HOST =
      Pattern.compile("(?:www\\.|m\\.|music\\.)?(?:youtube|youtube-nocookie)\\.com|youtu\\.be");
  private static final Pattern YOUTUBE_PATH =
      Pattern.compile("/(?:embed/|shorts/|live/|v/)?([A-Za-z0-9_-]{11})/?");
  private static final Pattern YOUTUBE_QUERY =
      Pattern.compile("(?:.*&)?v=([A-Za-z0-9_-]{11})(?:&.*)?");

  /**
   * Returns the player for an address, which starts {@code preRoll} before the requested time, at 0
   * at the earliest.
   *
   * @param media empty if the address of the recording is unknown
   */
  public static VideoPlayer of(Optional<URI> media, long askedMillis, Duration preRoll) {
    long atMillis = Math.max(0, askedMillis - preRoll.toMillis());
    var before = DeepLink.seconds(preRoll.toMillis());
    return media
        .map(address -> of(address, atMillis, before))
        .orElseGet(
            () ->
                new VideoPlayer(
                    PlayerKind.NONE, "", "", "", DeepLink.seconds(atMillis), "", before));
  }

  private static VideoPlayer of(URI media, long atMillis, String preRoll) {
    var at = DeepLink.seconds(atMillis);
    var time = DisplayFormat.time(atMillis);
    var youtube = youtubeId(media);
    if (youtube.isPresent()) {
      long second = atMillis / 1000;
      return new VideoPlayer(
          PlayerKind.YOUTUBE,
          "https://www.youtube.com/watch?v=" + youtube.get() + "&t=" + second + "s",
          "https://www.youtube-nocookie.com/embed/" + youtube.get() + "?enablejsapi=1&autoplay=1",
          "YouTube",
          at,
          time,
          preRoll);
    }
    var page = TimedPage.of(media);
    if (page.isPresent()) {
      var form = page.get().before() + "{t}" + page.get().after();
      return new VideoPlayer(
          PlayerKind.PAGE, page.get().at(atMillis), form, page.get().name(), at, time, preRoll);
    }
    var host = media.getHost() == null ? "" : media.getHost();
    var address = atMillis > 0 ? withoutFragment(media) + "#t=" + at : media.toString();
    return new VideoPlayer(kind(media), address, "", host, at, time, preRoll);
  }

  private static PlayerKind kind(URI media) {
    var path = media.getPath() == null ? "" : media.getPath();
    var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return KINDS.getOrDefault(ending, PlayerKind.VIDEO);
  }

  private static Optional<String> youtubeId(URI media) {
    var host = media.getHost();
    if (host == null || !YOUTUBE_HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.empty();
    }
    var query = YOUTUBE_QUERY.matcher(media.getRawQuery() == null ? "" : media.getRawQuery());
    if (query.matches()) {
      return Optional.of(query.group(1));
    }
    var path = YOUTUBE_PATH.matcher(media.getRawPath() == null ? "" : media.getRawPath());
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  private static String withoutFragment(URI media) {
    var text = media.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  /** Returns whether a recording is played inside a page of Hark, whatever it opens. */
  public static boolean isInPage(Optional<URI> media) {
    return of(media, 0, Duration.ZERO).isInPage();
  }

  /** Returns whether it plays inside a page of Hark. */
  public boolean isInPage() {
    return kind != PlayerKind.NONE && kind != PlayerKind.PAGE;
  }

  public boolean isNone() {
    return kind == PlayerKind.NONE;
  }

  public boolean isAudio() {
    return kind == PlayerKind.AUDIO;
  }

  public boolean isVideo() {
    return kind == PlayerKind.VIDEO;
  }

  public boolean isPage() {
    return kind == PlayerKind.PAGE;
  }

  public boolean isYoutube() {
    return kind == PlayerKind.YOUTUBE;
  }
}
