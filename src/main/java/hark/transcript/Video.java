package hark.transcript;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One recording, with picture or only sound, and what is known of it.
 *
 * @param title one line of 500 characters at the most, without control, direction and invisible
 *     marks; never blank, and the ID if the source gives none
 * @param source the name of the source that it was imported from, such as {@code memories.ai}; cut
 *     to {@link TranscriptLimits#MAX_SOURCE}
 * @param duration empty if it is not above 0 or longer than {@link TranscriptLimits#MAX_TIME}
 * @param recorded the day of the recording
 * @param uploaded the day of the upload or publication
 * @param channel the publisher, in one line as the title; never blank
 * @param media the address for a player: http or https, or a path inside this site that begins with
 *     {@code /}; at most {@link TranscriptLimits#MAX_MEDIA} long
 * @param heardOnly whether the duration is only the end of the transcript, because that of the
 *     recording is unknown
 */
public record Video(
    VideoId id,
    String title,
    String source,
    Optional<Duration> duration,
    Optional<LocalDate> recorded,
    Optional<LocalDate> uploaded,
    Optional<String> channel,
    Optional<URI> media,
    boolean heardOnly) {

  /** The first parts of the paths of Hark's pages and API. */
  private static final Set<String> OWN_ROUTES =
      Set.of("search", "videos", "imports", "library", "serve", "help", "status", "assets");

  /** The first parts of the paths under which Hark serves recordings. */
  private static final Set<String> RECORDINGS = Set.of("media", "samples");

  /** Parts of the paths of Hark's API, which may follow the prefix of a proxy. */
  private static final Set<String> PROGRAM_PARTS = Set.of("api", "q");

  private static final Set<String> DOTS = Set.of(".", "..");

  public Video {
    Objects.requireNonNull(id);
    title = title == null ? "" : TitleText.clean(title);
    title = title.isEmpty() ? id.value() : title;
    source = TranscriptLimits.cut(source, TranscriptLimits.MAX_SOURCE);
    duration = duration.filter(d -> d.isPositive() && d.compareTo(TranscriptLimits.MAX_TIME) <= 0);
    Objects.requireNonNull(recorded);
    Objects.requireNonNull(uploaded);
    channel = channel.map(TitleText::clean).filter(name -> !name.isEmpty());
    media.ifPresent(Video::checkMedia);
    heardOnly = heardOnly && duration.isPresent();
  }

  /** Creates a video whose duration, if any, is that of the recording. */
  public Video(
      VideoId id,
      String title,
      String source,
      Optional<Duration> duration,
      Optional<LocalDate> recorded,
      Optional<LocalDate> uploaded,
      Optional<String> channel,
      Optional<URI> media) {
    this(id, title, source, duration, recorded, uploaded, channel, media, false);
  }

  /** Creates a video without a channel and a day of upload. */
  public Video(
      VideoId id,
      String title,
      String source,
      Optional<Duration> duration,
      Optional<LocalDate> recorded,
      Optional<URI> media) {
    this(id, title, source, duration, recorded, Optional.empty(), Optional.empty(), media);
  }

  /** Creates a video of which only the ID and the source are known. */
  public static Video of(VideoId id, String source) {
    return new Video(id, id.value(), source, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the day of the recording or, if that is unknown, of the upload. */
  public Optional<LocalDate> day() {
    return recorded.or(() -> uploaded);
  }

  public Video withTitle(String newTitle) {
    return new Video(id, newTitle, source, duration, recorded, uploaded, channel, media, heardOnly);
  }

  public Video withMedia(Optional<URI> newMedia) {
    return new Video(id, title, source, duration, recorded, uploaded, channel, newMedia, heardOnly);
  }

  public Video withRecorded(Optional<LocalDate> newRecorded) {
    return new Video(id, title, source, duration, newRecorded, uploaded, channel, media, heardOnly);
  }

  public Video withUploaded(Optional<LocalDate> newUploaded) {
    return new Video(id, title, source, duration, recorded, newUploaded, channel, media, heardOnly);
  }

  public Video withChannel(Optional<String> newChannel) {
    return new Video(id, title, source, duration, recorded, uploaded, newChannel, media, heardOnly);
  }

  /**
   * Returns this video with the end of the transcript as its duration, unless its duration is
   * known.
   */
  public Video withHeardDuration(Duration end) {
    return duration.isPresent()
        ? this
        : new Video(id, title, source, Optional.of(end), recorded, uploaded, channel, media, true);
  }

  /** Returns this video without a duration that is only the end of the transcript. */
  public Video withoutHeardDuration() {
    return heardOnly
        ? new Video(id, title, source, Optional.empty(), recorded, uploaded, channel, media)
        : this;
  }

  /** Returns this video with another source. */
  public Video withSource(String newSource) {
    return new Video(id, title, newSource, duration, recorded, uploaded, channel, media, heardOnly);
  }

  /** Returns this video with its unknown properties taken from an earlier version of it. */
  public Video completedBy(Video before) {
    return new Video(
        id,
        hasTitle() ? title : before.title,
        source,
        duration.or(before::duration),
        recorded.or(before::recorded),
        uploaded.or(before::uploaded),
        channel.or(before::channel),
        media.or(before::media),
        duration.isPresent() ? heardOnly : before.heardOnly);
  }

  private boolean hasTitle() {
    return !title.equals(id.value());
  }

  /**
   * Checks that an address may be given to a player: http, https, or a path inside this site that
   * is none of Hark's own pages or API, which a player would otherwise call at each visit.
   */
  public static boolean isPlayable(URI media) {
    var scheme = media.getScheme();
    if (scheme == null) {
      return media.getRawAuthority() == null
          && media.getRawPath() != null
          && media.getRawPath().startsWith("/")
          && !isOwn(media.getPath());
    }
    return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        && WebAddress.host(media).isPresent();
  }

  /** Checks whether a decoded path may lead to Hark's own pages or API, under any path prefix. */
  private static boolean isOwn(String path) {
    var parts = List.of(path.toLowerCase(Locale.ROOT).split("[/\\\\]", -1));
    var first = parts.size() > 1 ? parts.get(1) : "";
    boolean isDisguised =
        parts.stream().anyMatch(DOTS::contains)
            || path.contains("//")
            || path.contains("%")
            || path.contains(";");
    return isDisguised
        || OWN_ROUTES.contains(first)
        || !RECORDINGS.contains(first) && parts.stream().anyMatch(PROGRAM_PARTS::contains);
  }

  private static void checkMedia(URI media) {
    TranscriptLimits.check(
        media.toString().length() <= TranscriptLimits.MAX_MEDIA,
        "The media address has too many characters",
        TranscriptLimits.MAX_MEDIA);
    if (!isPlayable(media)) {
      throw new IllegalArgumentException(
          "A media address must begin with http://, https:// or / and name a host, or a path that is not Hark's own");
    }
  }
}
